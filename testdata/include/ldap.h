/*
 * Stand-in for OpenLDAP: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_LDAP_H
#define SENDSYNC_TESTDATA_LDAP_H

#include <stddef.h>
#include <sys/time.h>

#ifdef __cplusplus
extern "C" {
#endif

struct ldapmsg;
typedef struct ldapmsg LDAPMessage;
struct ldap;
typedef struct ldap LDAP;
int ldap_get_option(LDAP *ld, int option, void *outvalue);
int ldap_set_option(LDAP *ld, int option, const void *invalue);
struct berval;
typedef unsigned long ber_len_t;
struct berval {
	ber_len_t bv_len;
	char *bv_val;
};
struct ldapcontrol;
typedef struct ldapcontrol LDAPControl;
int ldap_extended_operation_s(LDAP *ld, const char *reqoid, struct berval *reqdata,
			      LDAPControl **serverctrls, LDAPControl **clientctrls, char **retoidp,
			      struct berval **retdatap);
struct ldapmod;
typedef struct ldapmod LDAPMod;
int ldap_add_ext_s(LDAP *ld, const char *dn, LDAPMod **attrs, LDAPControl **serverctrls,
		   LDAPControl **clientctrls);
int ldap_sasl_bind(LDAP *ld, const char *dn, const char *mechanism, struct berval *cred,
		   LDAPControl **serverctrls, LDAPControl **clientctrls, int *msgidp);
typedef int(LDAP_SASL_INTERACT_PROC)(LDAP *, unsigned int, void *, void *);
int ldap_sasl_interactive_bind_s(LDAP *ld, const char *dn, const char *saslMechanism,
				 LDAPControl **serverControls, LDAPControl **clientControls,
				 unsigned int flags, LDAP_SASL_INTERACT_PROC *proc, void *defaults);
int ldap_sasl_bind_s(LDAP *ld, const char *dn, const char *mechanism, struct berval *cred,
		     LDAPControl **serverctrls, LDAPControl **clientctrls,
		     struct berval **servercredp);
int ldap_bind_s(LDAP *ld, const char *who, const char *cred, int authmethod);
int ldap_simple_bind_s(LDAP *ld, const char *who, const char *passwd);
int ldap_compare_ext_s(LDAP *ld, const char *dn, const char *attr, struct berval *bvalue,
		       LDAPControl **serverctrls, LDAPControl **clientctrls);
int ldap_delete_ext_s(LDAP *ld, const char *dn, LDAPControl **serverctrls,
		      LDAPControl **clientctrls);
char *ldap_err2string(int err);
int ldap_modify_ext_s(LDAP *ld, const char *dn, LDAPMod **mods, LDAPControl **serverctrls,
		      LDAPControl **clientctrls);
int ldap_initialize(LDAP **ldp, const char *url);
int ldap_start_tls_s(LDAP *ld, LDAPControl **serverctrls, LDAPControl **clientctrls);
LDAPMessage *ldap_first_entry(LDAP *ld, LDAPMessage *chain);
LDAPMessage *ldap_next_entry(LDAP *ld, LDAPMessage *entry);
struct timeval;
int ldap_result(LDAP *ld, int msgid, int all, struct timeval *timeout, LDAPMessage **result);
int ldap_msgfree(LDAPMessage *lm);
int ldap_search_ext(LDAP *ld, const char *base, int scope, const char *filter, char **attrs,
		    int attrsonly, LDAPControl **serverctrls, LDAPControl **clientctrls,
		    struct timeval *timeout, int sizelimit, int *msgidp);
int ldap_search_ext_s(LDAP *ld, const char *base, int scope, const char *filter, char **attrs,
		      int attrsonly, LDAPControl **serverctrls, LDAPControl **clientctrls,
		      struct timeval *timeout, int sizelimit, LDAPMessage **res);
int ldap_search_s(LDAP *ld, const char *base, int scope, const char *filter, char **attrs,
		  int attrsonly, LDAPMessage **res);
int ldap_search_st(LDAP *ld, const char *base, int scope, const char *filter, char **attrs,
		   int attrsonly, struct timeval *timeout, LDAPMessage **res);
int ldap_unbind_ext(LDAP *ld, LDAPControl **serverctrls, LDAPControl **clientctrls);
int ldap_unbind_ext_s(LDAP *ld, LDAPControl **serverctrls, LDAPControl **clientctrls);

#ifdef __cplusplus
}
#endif

#endif
