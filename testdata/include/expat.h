/*
 * Stand-in for Expat: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_EXPAT_H
#define SENDSYNC_TESTDATA_EXPAT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct XML_ParserStruct;
typedef struct XML_ParserStruct *XML_Parser;
typedef char XML_Char;
XML_Parser XML_ParserCreate(const XML_Char *encoding);
typedef unsigned char XML_Bool;
XML_Bool XML_ParserReset(XML_Parser parser, const XML_Char *encoding);
typedef void (*XML_StartElementHandler)(void *, const XML_Char *, const XML_Char **);
typedef void (*XML_EndElementHandler)(void *, const XML_Char *);
void XML_SetElementHandler(XML_Parser parser, XML_StartElementHandler start,
			   XML_EndElementHandler end);
typedef void (*XML_CharacterDataHandler)(void *, const XML_Char *, int);
void XML_SetCharacterDataHandler(XML_Parser parser, XML_CharacterDataHandler handler);
void XML_SetUserData(XML_Parser parser, void *userData);
enum XML_Status { XML_STATUS_ERROR = 0, XML_STATUS_OK = 1, XML_STATUS_SUSPENDED = 2 };
enum XML_Status XML_Parse(XML_Parser parser, const char *s, int len, int isFinal);
void *XML_GetBuffer(XML_Parser parser, int len);
enum XML_Status XML_ParseBuffer(XML_Parser parser, int len, int isFinal);
enum XML_Status XML_StopParser(XML_Parser parser, XML_Bool resumable);
enum XML_Error { XML_ERROR_NONE = 0, XML_ERROR_NO_MEMORY = 1 };
enum XML_Error XML_GetErrorCode(XML_Parser parser);
void XML_ParserFree(XML_Parser parser);
typedef char XML_LChar;
const XML_LChar *XML_ErrorString(enum XML_Error code);

#ifdef __cplusplus
}
#endif

#endif
