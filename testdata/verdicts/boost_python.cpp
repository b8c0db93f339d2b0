// What the model of boost_python says of its types, and what structure makes of it.
#include <boost/python.hpp>

struct uses {
	boost::python::object v0;
	boost::python::dict v1;
	boost::python::handle<> v2;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: boost::python::api::object: send no, sync no
// verdict: boost::python::dict: send no, sync no
// verdict: boost::python::handle: send no, sync no
