/*
 * Text for the reports in XML.
 */
#ifndef SENDSYNC_REPORT_XML_H
#define SENDSYNC_REPORT_XML_H

struct text;

/* Appends STRING so that it may stand in an attribute or between tags: what XML has a meaning for
 * becomes an entity, what XML 1.0 cannot hold at all (control characters, bytes that are no UTF-8)
 * becomes U+FFFD. */
void xml_escape(const char *string, struct text *out);

/* Appends ' NAME="VALUE"'. */
void xml_attribute(const char *name, const char *value, struct text *out);

#endif
