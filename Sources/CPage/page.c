#include "page.h"

static const unsigned char api_js[] = {
#embed "files/api.js"
};
static const unsigned char app_css[] = {
#embed "files/app.css"
};
static const unsigned char app_js[] = {
#embed "files/app.js"
};
static const unsigned char clocks_js[] = {
#embed "files/clocks.js"
};
static const unsigned char days_js[] = {
#embed "files/days.js"
};
static const unsigned char diff_js[] = {
#embed "files/diff.js"
};
static const unsigned char dom_js[] = {
#embed "files/dom.js"
};
static const unsigned char evidence_js[] = {
#embed "files/evidence.js"
};
static const unsigned char filters_js[] = {
#embed "files/filters.js"
};
static const unsigned char index_html[] = {
#embed "files/index.html"
};
static const unsigned char knowledge_js[] = {
#embed "files/knowledge.js"
};
static const unsigned char land_js[] = {
#embed "files/land.js"
};
static const unsigned char map_js[] = {
#embed "files/map.js"
};
static const unsigned char openapi_json[] = {
#embed "files/openapi.json"
};
static const unsigned char place_js[] = {
#embed "files/place.js"
};
static const unsigned char relations_js[] = {
#embed "files/relations.js"
};
static const unsigned char sentence_js[] = {
#embed "files/sentence.js"
};
static const unsigned char state_js[] = {
#embed "files/state.js"
};
static const unsigned char story_js[] = {
#embed "files/story.js"
};
static const unsigned char timeline_js[] = {
#embed "files/timeline.js"
};

#define PAGE_FILE(name, bytes) {name, bytes, sizeof bytes}

static const struct page_file files[] = {
    PAGE_FILE("api.js", api_js),
    PAGE_FILE("app.css", app_css),
    PAGE_FILE("app.js", app_js),
    PAGE_FILE("clocks.js", clocks_js),
    PAGE_FILE("days.js", days_js),
    PAGE_FILE("diff.js", diff_js),
    PAGE_FILE("dom.js", dom_js),
    PAGE_FILE("evidence.js", evidence_js),
    PAGE_FILE("filters.js", filters_js),
    PAGE_FILE("index.html", index_html),
    PAGE_FILE("knowledge.js", knowledge_js),
    PAGE_FILE("land.js", land_js),
    PAGE_FILE("map.js", map_js),
    PAGE_FILE("openapi.json", openapi_json),
    PAGE_FILE("place.js", place_js),
    PAGE_FILE("relations.js", relations_js),
    PAGE_FILE("sentence.js", sentence_js),
    PAGE_FILE("state.js", state_js),
    PAGE_FILE("story.js", story_js),
    PAGE_FILE("timeline.js", timeline_js),
};

const struct page_file *page_file(size_t index) {
    return index < sizeof files / sizeof files[0] ? &files[index] : NULL;
}
