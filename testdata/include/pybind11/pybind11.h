/* Stand-in for pybind11: what the models and fixtures use. */
#ifndef SENDSYNC_TESTDATA_PYBIND11_PYBIND11_H
#define SENDSYNC_TESTDATA_PYBIND11_PYBIND11_H

#include <Python.h>

#include <utility>

namespace pybind11
{

class handle
{
      public:
	handle() = default;
	handle(PyObject *pointer) : m_ptr(pointer)
	{
	}
	PyObject *ptr() const
	{
		return m_ptr;
	}
	const handle &inc_ref() const
	{
		Py_IncRef(m_ptr);
		return *this;
	}
	const handle &dec_ref() const
	{
		Py_DecRef(m_ptr);
		return *this;
	}

      protected:
	PyObject *m_ptr = nullptr;
};

class object : public handle
{
      public:
	object() = default;
	object(const object &other) : handle(other)
	{
		inc_ref();
	}
	object(object &&other) noexcept : handle(other)
	{
		other.m_ptr = nullptr;
	}
	object &operator=(const object &other);
	~object()
	{
		dec_ref();
	}
	template <class... Args> object operator()(Args &&...args) const;
};

class dict : public object
{
};
class list : public object
{
};
class tuple : public object
{
};
class set : public object
{
};
class str : public object
{
};
class bytes : public object
{
};
class bytearray : public object
{
};
class int_ : public object
{
};
class float_ : public object
{
};
class bool_ : public object
{
};
class none : public object
{
};
class iterator : public object
{
};
class iterable : public object
{
};
class sequence : public object
{
};
class capsule : public object
{
};
class memoryview : public object
{
};
class module_ : public object
{
};
class weakref : public object
{
};
class slice : public object
{
};
class args : public object
{
};
class kwargs : public object
{
};
class function : public object
{
};
class buffer : public object
{
};
class type : public object
{
};
class cpp_function : public function
{
};

template <class T> T cast(const handle &value);

class gil_scoped_acquire
{
      public:
	gil_scoped_acquire();
	gil_scoped_acquire(const gil_scoped_acquire &) = delete;
	~gil_scoped_acquire();
};

class gil_scoped_release
{
      public:
	gil_scoped_release();
	gil_scoped_release(const gil_scoped_release &) = delete;
	~gil_scoped_release();
};

} // namespace pybind11

#endif
