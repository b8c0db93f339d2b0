// A raw pointer by value: what it points to is used over there.
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

struct NOT_SEND_BECAUSE("a JNIEnv is valid on its own thread only") jni_env {
	int (*find_class)(jni_env *self, const char *name);
	void (*call)(jni_env *self, int method);
};

jni_env *current_env();

int
bad_captured(jni_env *env)
{
	auto found = std::async(std::launch::async, [env] { // expect: non-send-capture
		return env->find_class(env, "java/lang/String");
	});
	return found.get();
}

int
bad_const(const jni_env *env)
{
	auto found = std::async(std::launch::async, [=] { // expect: non-send-capture
		return env->find_class(nullptr, "java/lang/String");
	});
	return found.get();
}

static void
notify(jni_env *env, int method)
{
	env->call(env, method);
}

void
bad_argument(jni_env *env)
{
	std::thread caller(notify, env, 4); // expect: non-send-capture@29
	caller.join();
}

void
bad_call_result()
{
	std::thread caller(notify, current_env(), 4); // expect: non-send-capture
	caller.join();
}

void
bad_pointer_to_pointer(jni_env **slot)
{
	std::thread caller([slot] { notify(*slot, 5); }); // expect: non-send-capture
	caller.join();
}

size_t
bad_pointers_in_container(std::vector<jni_env *> envs)
{
	// expect-next: non-send-capture
	auto count = std::async(std::launch::async, [all = std::move(envs)] { return all.size(); });
	return count.get();
}

// The machine may be attached to from anywhere; each thread asks it for its own environment.
struct java_vm {
	jni_env *attach();
	void detach();
};

void
good_own_environment(java_vm *vm)
{
	std::thread caller([vm] {
		notify(vm->attach(), 6);
		vm->detach();
	});
	caller.join();
}

int
good_plain_pointer(const int *table, size_t size)
{
	auto last = std::async(std::launch::async, [table, size] { return table[size - 1]; });
	return last.get();
}
