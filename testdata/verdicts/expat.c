// What the model of expat says of its types, and what structure makes of it.
#include <expat.h>

struct uses {
	XML_Parser v0;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct XML_ParserStruct *: send yes, sync no
