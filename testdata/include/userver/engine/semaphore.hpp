// Stand-in for userver's semaphores.
#pragma once

namespace userver::engine {
class CancellableSemaphore final {
	void *impl_;
};
class Semaphore final {
public:
	explicit Semaphore(unsigned long capacity);
	void lock_shared();
	void unlock_shared();

private:
	void *impl_;
};
class SemaphoreLock final {
public:
	explicit SemaphoreLock(Semaphore &semaphore);
	SemaphoreLock(SemaphoreLock &&other) noexcept;
	~SemaphoreLock();

private:
	Semaphore *sem_;
};
}
