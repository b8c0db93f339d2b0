// An intrusive pointer like a game engine's: the pointee counts, through methods of its own.
// Whether a handle may travel depends on what it points to.
#include <atomic>
#include <thread>
#include <utility>

template <class T> class ref {
public:
	ref() = default;
	explicit ref(T *pointer) : pointer_(pointer) { acquire(); }
	ref(const ref &other) : pointer_(other.pointer_) { acquire(); }
	ref(ref &&other) noexcept : pointer_(std::exchange(other.pointer_, nullptr)) {}
	ref &operator=(ref other)
	{
		std::swap(pointer_, other.pointer_);
		return *this;
	}
	~ref() { give_up(); }
	T *operator->() const { return pointer_; }

private:
	void acquire()
	{
		if (pointer_)
			pointer_->retain();
	}
	void give_up()
	{
		if (pointer_ && pointer_->release())
			delete pointer_;
	}
	T *pointer_ = nullptr;
};

class texture {
public:
	void retain() { references_ += 1; } // expect-note: "'texture::references_' is an 'unsigned int'"
	bool release() { return --references_ == 0; }
	void upload() const {}

private:
	unsigned references_ = 0;
};

class sound {
public:
	void retain() { references_.fetch_add(1, std::memory_order_relaxed); }
	bool release() { return references_.fetch_sub(1, std::memory_order_acq_rel) == 1; }
	void play() const {}

private:
	std::atomic<unsigned> references_{0};
};

void bad_load(ref<texture> image)
{
	std::jthread loader([image] { image->upload(); }); // expect: non-send-capture "'ref<texture>'"
}

void bad_moved(ref<texture> image)
{
	// Moving changes no count, but the last owner dies on the other thread while copies live here.
	std::jthread loader([own = std::move(image)] { own->upload(); }); // expect: non-send-capture
}

void good_load(ref<sound> effect)
{
	std::jthread player([effect] { effect->play(); });
}

template <class T> void start(ref<T> resource)
{
	std::thread worker([resource] { (void)resource; }); // expect: non-send-capture
	worker.join();
}

void bad_instance(ref<texture> image, ref<sound> effect)
{
	start(image); // expect-note: "instantiation"
	start(effect);
}
