// What the model of ldap says of its types, and what structure makes of it.
#include <ldap.h>

struct uses {
	LDAP *v0;
	LDAPMessage *v1;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct ldap *: send yes, sync no
// verdict: struct ldapmsg *: send yes, sync no
