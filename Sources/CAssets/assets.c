#include "assets.h"

static const unsigned char kinds[] = {
#embed "../AnnalsModel/Ontology/kinds.tsv"
};
static const unsigned char codes[] = {
#embed "../AnnalsModel/Ontology/codes.tsv"
};

#define ASSET(name, bytes) {name, bytes, sizeof bytes}

static const struct annals_asset assets[] = {
    ASSET("kinds.tsv", kinds),
    ASSET("codes.tsv", codes),
};

const struct annals_asset *annals_asset(size_t index) {
    return index < sizeof assets / sizeof assets[0] ? &assets[index] : NULL;
}
