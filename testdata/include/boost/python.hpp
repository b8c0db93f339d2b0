/* Stand-in for Boost.Python: what the models and fixtures use. */
#ifndef SENDSYNC_TESTDATA_BOOST_PYTHON_HPP
#define SENDSYNC_TESTDATA_BOOST_PYTHON_HPP

#include <Python.h>

namespace boost::python
{

namespace api
{

struct object_base {
	object_base(const object_base &other);
	~object_base();

      protected:
	explicit object_base(PyObject *pointer);

      private:
	PyObject *m_ptr;
};

class object : public object_base
{
      public:
	object();
	object operator()() const;
};

} // namespace api

using api::object;

class dict : public object
{
};
class list : public object
{
};
class tuple : public object
{
};
class str : public object
{
};
class long_ : public object
{
};

template <class T = PyObject> class handle
{
      public:
	explicit handle(T *pointer);
	handle(const handle &other);
	~handle();

      private:
	T *m_p;
};

} // namespace boost::python

#endif
