#include "english.h"

static const uint8_t abbreviations[] = {
#embed "Words/abbreviations.txt"
};
static const uint8_t clitics[] = {
#embed "Words/clitics.txt"
};
static const uint8_t contractions[] = {
#embed "Words/contractions.txt"
};
static const uint8_t domains[] = {
#embed "Words/domains.txt"
};
static const uint8_t emoticons[] = {
#embed "Words/emoticons.txt"
};
static const uint8_t prefixes[] = {
#embed "Words/prefixes.txt"
};
static const uint8_t starters[] = {
#embed "Words/starters.txt"
};
static const uint8_t units[] = {
#embed "Words/units.txt"
};

EnglishBytes english_words(EnglishList list) {
    switch (list) {
    case EnglishAbbreviations: return (EnglishBytes){abbreviations, sizeof abbreviations};
    case EnglishClitics: return (EnglishBytes){clitics, sizeof clitics};
    case EnglishContractions: return (EnglishBytes){contractions, sizeof contractions};
    case EnglishDomains: return (EnglishBytes){domains, sizeof domains};
    case EnglishEmoticons: return (EnglishBytes){emoticons, sizeof emoticons};
    case EnglishPrefixes: return (EnglishBytes){prefixes, sizeof prefixes};
    case EnglishStarters: return (EnglishBytes){starters, sizeof starters};
    case EnglishUnits: return (EnglishBytes){units, sizeof units};
    }
    return (EnglishBytes){units, 0};
}
