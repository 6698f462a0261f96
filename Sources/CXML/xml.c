#include "xml.h"

#include <limits.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

annals_document *annals_html_parse(const char *bytes, size_t count) {
    if (count == 0 || count > INT_MAX) return NULL;
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    return (annals_document *)htmlReadMemory(bytes, (int)count, NULL, "UTF-8", options);
}

annals_document *annals_xml_parse(const char *bytes, size_t count) {
    if (count == 0 || count > INT_MAX) return NULL;
    int options = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_NOCDATA;
    return (annals_document *)xmlReadMemory(bytes, (int)count, NULL, "UTF-8", options);
}

void annals_document_free(annals_document *document) {
    xmlFreeDoc((xmlDoc *)document);
}

const annals_node *annals_document_first(const annals_document *document) {
    return (const annals_node *)((const xmlDoc *)document)->children;
}

// Children of an entity reference are the entity's own declaration, which is shared and can hold itself many times over.
const annals_node *annals_node_child(const annals_node *node) {
    const xmlNode *parent = (const xmlNode *)node;
    if (parent->type != XML_ELEMENT_NODE && parent->type != XML_ATTRIBUTE_NODE) return NULL;
    return (const annals_node *)parent->children;
}

const annals_node *annals_node_next(const annals_node *node) {
    return (const annals_node *)((const xmlNode *)node)->next;
}

enum annals_node_form annals_node_form(const annals_node *node) {
    switch (((const xmlNode *)node)->type) {
    case XML_ELEMENT_NODE: return ANNALS_NODE_ELEMENT;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE: return ANNALS_NODE_TEXT;
    default: return ANNALS_NODE_OTHER;
    }
}

const char *annals_node_name(const annals_node *node) {
    return (const char *)((const xmlNode *)node)->name;
}

const char *annals_node_prefix(const annals_node *node) {
    const xmlNode *element = (const xmlNode *)node;
    if (element->type != XML_ELEMENT_NODE || element->ns == NULL) return NULL;
    return (const char *)element->ns->prefix;
}

const char *annals_node_text(const annals_node *node) {
    const xmlNode *text = (const xmlNode *)node;
    if (text->type != XML_TEXT_NODE && text->type != XML_CDATA_SECTION_NODE) return NULL;
    return (const char *)text->content;
}

const annals_node *annals_node_attribute(const annals_node *node) {
    const xmlNode *element = (const xmlNode *)node;
    return element->type == XML_ELEMENT_NODE ? (const annals_node *)element->properties : NULL;
}
