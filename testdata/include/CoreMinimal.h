// Stand-in for Unreal Engine.
#pragma once

enum class ESPMode { NotThreadSafe, ThreadSafe };
template <class ObjectType, ESPMode Mode = ESPMode::ThreadSafe> class TSharedPtr {
	ObjectType *Object;
	void *SharedReferenceCount;
};
template <class ObjectType, ESPMode Mode = ESPMode::ThreadSafe> class TSharedRef {
	ObjectType *Object;
	void *SharedReferenceCount;
};
template <class ObjectType, ESPMode Mode = ESPMode::ThreadSafe> class TWeakPtr {
	ObjectType *Object;
	void *WeakReferenceCount;
};
class FPThreadsCriticalSection {
public:
	void Lock();
	void Unlock();

private:
	void *Mutex;
};
class FWindowsCriticalSection {
	void *CriticalSection;
};
class FPThreadsRWLock {
	void *Mutex;
};
class FWindowsRWLock {
	void *Mutex;
};
typedef FPThreadsCriticalSection FCriticalSection;
typedef FPThreadsRWLock FRWLock;
class FScopeLock {
public:
	explicit FScopeLock(FCriticalSection *InSynchObject);
	FScopeLock(const FScopeLock &) = delete;
	~FScopeLock();

private:
	FCriticalSection *SynchObject;
};
class FReadScopeLock {
public:
	explicit FReadScopeLock(FRWLock &InLock);
	~FReadScopeLock();

private:
	FRWLock &Lock;
};
class FWriteScopeLock {
public:
	explicit FWriteScopeLock(FRWLock &InLock);
	~FWriteScopeLock();

private:
	FRWLock &Lock;
};
template <typename Signature> class TFunctionRef;
template <typename Ret, typename... Params> class TFunctionRef<Ret(Params...)> {
public:
	template <typename F> TFunctionRef(F &&f) {}
};
void ParallelFor(int Num, TFunctionRef<void(int)> Body, int Flags = 0);
