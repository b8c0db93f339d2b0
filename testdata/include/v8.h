/* Stand-in for V8: what the models and fixtures use. */
#ifndef SENDSYNC_TESTDATA_V8_H
#define SENDSYNC_TESTDATA_V8_H

namespace v8
{

class Context;
class Function;
class Object;
class String;
class Value;

class Isolate
{
      public:
	class Scope
	{
	      public:
		explicit Scope(Isolate *isolate);
		~Scope();
		Scope(const Scope &) = delete;

	      private:
		Isolate *const v8_isolate_;
	};
	void RequestInterrupt(void (*callback)(Isolate *, void *), void *data);
	void TerminateExecution();
};

template <class T> class Local
{
      public:
	Local() = default;
	T *operator->() const
	{
		return val_;
	}
	T *operator*() const
	{
		return val_;
	}
	bool IsEmpty() const
	{
		return val_ == nullptr;
	}

      private:
	T *val_ = nullptr;
};

template <class T> class MaybeLocal
{
      public:
	Local<T> ToLocalChecked();

      private:
	T *val_ = nullptr;
};

class HandleScope
{
      public:
	explicit HandleScope(Isolate *isolate);
	~HandleScope();
	HandleScope(const HandleScope &) = delete;

      private:
	Isolate *isolate_;
};

class EscapableHandleScope : public HandleScope
{
      public:
	explicit EscapableHandleScope(Isolate *isolate);
};

class SealHandleScope
{
      public:
	explicit SealHandleScope(Isolate *isolate);
	~SealHandleScope();
};

class TryCatch
{
      public:
	explicit TryCatch(Isolate *isolate);
	~TryCatch();
};

class Context
{
      public:
	class Scope
	{
	      public:
		explicit Scope(Local<Context> context);
		~Scope();

	      private:
		Local<Context> context_;
	};
};

class Locker
{
      public:
	explicit Locker(Isolate *isolate);
	~Locker();
	Locker(const Locker &) = delete;
};

class Unlocker
{
      public:
	explicit Unlocker(Isolate *isolate);
	~Unlocker();
};

template <class T> class PersistentBase
{
      public:
	void Reset();
	Local<T> Get(Isolate *isolate) const;

      protected:
	T *val_ = nullptr;
};

template <class T> struct NonCopyablePersistentTraits {
};
template <class T, class M = NonCopyablePersistentTraits<T>>
class Persistent : public PersistentBase<T>
{
};

template <class T> class Global : public PersistentBase<T>
{
      public:
	Global() = default;
	Global(Isolate *isolate, Local<T> that);
	Global(Global &&other);
	~Global();
};

} // namespace v8

#endif
