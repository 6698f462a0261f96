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
static const unsigned char imposers[] = {
#embed "../AnnalsProjections/Parties/imposers.txt"
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
static const unsigned char irregular_verbs[] = {
#embed "../AnnalsCoding/Lexicon/irregular-verbs.tsv"
};
static const unsigned char tenses[] = {
#embed "../AnnalsCoding/Lexicon/tenses.tsv"
};
static const unsigned char times[] = {
#embed "../AnnalsCoding/Lexicon/times.tsv"
};
static const unsigned char wars[] = {
#embed "../AnnalsCoding/Lexicon/wars.tsv"
};
static const unsigned char frames_talks[] = {
#embed "../AnnalsCoding/Lexicon/frames/talks.tsv"
};
static const unsigned char frames_statements[] = {
#embed "../AnnalsCoding/Lexicon/frames/statements.tsv"
};
static const unsigned char frames_law[] = {
#embed "../AnnalsCoding/Lexicon/frames/law.tsv"
};
static const unsigned char frames_status[] = {
#embed "../AnnalsCoding/Lexicon/frames/status.tsv"
};
static const unsigned char frames_relations[] = {
#embed "../AnnalsCoding/Lexicon/frames/relations.tsv"
};
static const unsigned char frames_economy[] = {
#embed "../AnnalsCoding/Lexicon/frames/economy.tsv"
};
static const unsigned char frames_military[] = {
#embed "../AnnalsCoding/Lexicon/frames/military.tsv"
};
static const unsigned char frames_people[] = {
#embed "../AnnalsCoding/Lexicon/frames/people.tsv"
};
static const unsigned char frames_classes[] = {
#embed "../AnnalsCoding/Lexicon/frames/classes.tsv"
};
static const unsigned char frames_operators[] = {
#embed "../AnnalsCoding/Lexicon/frames/operators.tsv"
};
static const unsigned char frames_traits[] = {
#embed "../AnnalsCoding/Lexicon/frames/traits.tsv"
};

static const unsigned char migration_001[] = {
#embed "../../Migrations/001-log.sql"
};
static const unsigned char migration_002[] = {
#embed "../../Migrations/002-search.sql"
};
static const unsigned char actors_people[] = {
#embed "../AnnalsCoding/Lexicon/actors-people.tsv"
};
static const unsigned char actors_words[] = {
#embed "../AnnalsCoding/Lexicon/actors-words.tsv"
};
static const unsigned char actors[] = {
#embed "../AnnalsCoding/Lexicon/actors.tsv"
};
static const unsigned char countries[] = {
#embed "../AnnalsCoding/Lexicon/countries.tsv"
};
static const unsigned char offices[] = {
#embed "../AnnalsCoding/Lexicon/offices.tsv"
};
static const unsigned char places[] = {
#embed "../AnnalsCoding/Lexicon/places.tsv"
};
static const unsigned char choices[] = {
#embed "../AnnalsCoding/Lexicon/choices.tsv"
};
static const unsigned char dates[] = {
#embed "../AnnalsCoding/Lexicon/dates.tsv"
};
static const unsigned char known_days[] = {
#embed "../AnnalsCoding/Lexicon/known-days.tsv"
};
static const unsigned char likelihood[] = {
#embed "../AnnalsCoding/Lexicon/likelihood.tsv"
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
    ASSET("actors-people.tsv", actors_people),
    ASSET("actors-words.tsv", actors_words),
    ASSET("actors.tsv", actors),
    ASSET("countries.tsv", countries),
    ASSET("offices.tsv", offices),
    ASSET("places.tsv", places),
    ASSET("choices.tsv", choices),
    ASSET("dates.tsv", dates),
    ASSET("known-days.tsv", known_days),
    ASSET("likelihood.tsv", likelihood),
    ASSET("holidays.tsv", holidays),
    ASSET("numbers.tsv", numbers),
    ASSET("irregular-verbs.tsv", irregular_verbs),
    ASSET("tenses.tsv", tenses),
    ASSET("times.tsv", times),
    ASSET("wars.tsv", wars),
    ASSET("parties.txt", parties),
    ASSET("imposers.txt", imposers),
    ASSET("migrations/001-log.sql", migration_001),
    ASSET("migrations/002-search.sql", migration_002),
    ASSET("frames/talks.tsv", frames_talks),
    ASSET("frames/statements.tsv", frames_statements),
    ASSET("frames/law.tsv", frames_law),
    ASSET("frames/status.tsv", frames_status),
    ASSET("frames/relations.tsv", frames_relations),
    ASSET("frames/economy.tsv", frames_economy),
    ASSET("frames/military.tsv", frames_military),
    ASSET("frames/people.tsv", frames_people),
    ASSET("frames/classes.tsv", frames_classes),
    ASSET("frames/operators.tsv", frames_operators),
    ASSET("frames/traits.tsv", frames_traits),
};

const struct annals_asset *annals_asset(size_t index) {
    return index < sizeof assets / sizeof assets[0] ? &assets[index] : NULL;
}
