#include "assets.h"

static const unsigned char kinds[] = {
#embed "../AnnalsModel/Ontology/kinds.tsv"
};
static const unsigned char codes[] = {
#embed "../AnnalsModel/Ontology/codes.tsv"
};
static const unsigned char cameo_kinds[] = {
#embed "../AnnalsFormats/Datasets/cameo-kinds.tsv"
};
static const unsigned char acled_kinds[] = {
#embed "../AnnalsFormats/Datasets/acled-kinds.tsv"
};
static const unsigned char parties[] = {
#embed "../AnnalsProjections/Parties/parties.txt"
};
static const unsigned char furniture[] = {
#embed "../AnnalsReading/Furniture/furniture.tsv"
};
static const unsigned char labels[] = {
#embed "../AnnalsReading/Pages/labels.tsv"
};
static const unsigned char clues[] = {
#embed "../AnnalsReading/Publication/clues.tsv"
};
static const unsigned char outlets[] = {
#embed "../AnnalsReading/Publication/outlets.tsv"
};
static const unsigned char zones[] = {
#embed "../AnnalsReading/Publication/zones.tsv"
};
static const unsigned char hedges[] = {
#embed "../AnnalsCoding/Lexicon/hedges.tsv"
};
static const unsigned char number_labels[] = {
#embed "../AnnalsCoding/Lexicon/number-labels.tsv"
};
static const unsigned char units[] = {
#embed "../AnnalsCoding/Lexicon/units.tsv"
};
static const unsigned char holidays[] = {
#embed "../AnnalsCoding/Lexicon/holidays.tsv"
};
static const unsigned char numbers[] = {
#embed "../AnnalsCoding/Lexicon/numbers.tsv"
};
static const unsigned char tenses[] = {
#embed "../AnnalsCoding/Lexicon/tenses.tsv"
};
static const unsigned char times[] = {
#embed "../AnnalsCoding/Lexicon/times.tsv"
};

static const unsigned char migration_001[] = {
#embed "../../Migrations/001-log.sql"
};

#define ASSET(name, bytes) {name, bytes, sizeof bytes}

static const struct annals_asset assets[] = {
    ASSET("kinds.tsv", kinds),
    ASSET("codes.tsv", codes),
    ASSET("cameo-kinds.tsv", cameo_kinds),
    ASSET("acled-kinds.tsv", acled_kinds),
    ASSET("furniture.tsv", furniture),
    ASSET("labels.tsv", labels),
    ASSET("clues.tsv", clues),
    ASSET("outlets.tsv", outlets),
    ASSET("zones.tsv", zones),
    ASSET("hedges.tsv", hedges),
    ASSET("number-labels.tsv", number_labels),
    ASSET("units.tsv", units),
    ASSET("holidays.tsv", holidays),
    ASSET("numbers.tsv", numbers),
    ASSET("tenses.tsv", tenses),
    ASSET("times.tsv", times),
    ASSET("parties.txt", parties),
    ASSET("migrations/001-log.sql", migration_001),
};

const struct annals_asset *annals_asset(size_t index) {
    return index < sizeof assets / sizeof assets[0] ? &assets[index] : NULL;
}
