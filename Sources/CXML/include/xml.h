#ifndef ANNALS_XML_H
#define ANNALS_XML_H

#include <stddef.h>

// A view of libxml2's tree behind opaque pointers: its own headers cannot be imported beside Foundation.
// Nothing is fetched, no entity is expanded, and depth and size are held to libxml2's defaults.

typedef struct annals_document annals_document;
typedef struct annals_node annals_node;

enum annals_node_form { ANNALS_NODE_OTHER, ANNALS_NODE_ELEMENT, ANNALS_NODE_TEXT };

// Parses UTF-8 as HTML or XML, recovering from errors as far as it goes; NULL where nothing can be made of it.
annals_document *annals_html_parse(const char *bytes, size_t count);
annals_document *annals_xml_parse(const char *bytes, size_t count);
void annals_document_free(annals_document *document);

// The first node at the top; its siblings follow.
const annals_node *annals_document_first(const annals_document *document);
// NULL where there is none.
const annals_node *annals_node_child(const annals_node *node);
const annals_node *annals_node_next(const annals_node *node);
enum annals_node_form annals_node_form(const annals_node *node);
// The name without prefix, the prefix (or NULL), the text of a text node; UTF-8, owned by the document.
const char *annals_node_name(const annals_node *node);
const char *annals_node_prefix(const annals_node *node);
const char *annals_node_text(const annals_node *node);
// The attributes of an element are nodes with a name, whose children are the text of the value.
const annals_node *annals_node_attribute(const annals_node *node);

#endif
