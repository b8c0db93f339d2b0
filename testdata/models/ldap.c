// package: libldap-dev
#define LDAP_DEPRECATED 1
#include <ldap.h>
