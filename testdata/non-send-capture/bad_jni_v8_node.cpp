// Environments and handles of other languages' machines.
#include <jni.h>
#include <node_api.h>
#include <v8.h>

#include <functional>
#include <future>
#include <thread>

struct listener {
	JNIEnv *env;
	jobject target;
	jmethodID method;
};

std::thread bad_environment(JNIEnv *env, jobject target, jmethodID method)
{
	return std::thread([env, target, method] { // expect: non-send-capture@22 "JNIEnv"
		env->CallVoidMethod(target, method);
	});
}

std::future<void> bad_in_a_struct(listener listener)
{
	return std::async(std::launch::async, [listener] { // expect: non-send-capture
		listener.env->CallVoidMethod(listener.target, listener.method);
	});
}

std::thread bad_local(v8::Local<v8::Function> callback)
{
	return std::thread([callback] { (void)callback.IsEmpty(); }); // expect: non-send-capture
}

std::thread bad_node_value(napi_value value)
{
	return std::thread([value] { (void)value; }); // expect: non-send-capture
}

std::thread good_attached(JavaVM *vm, jobject global, jmethodID method)
{
	return std::thread([vm, global, method] {
		void *env = nullptr;

		if (vm->AttachCurrentThread(&env, nullptr) == 0) {
			static_cast<JNIEnv *>(env)->CallVoidMethod(global, method);
			vm->DetachCurrentThread();
		}
	});
}

std::thread good_isolate_and_global(v8::Isolate *isolate, v8::Global<v8::Function> callback)
{
	return std::thread([isolate, callback = std::move(callback)] {
		v8::Locker locker(isolate);
		v8::Isolate::Scope scope(isolate);
		v8::HandleScope handles(isolate);
		v8::Local<v8::Function> function = callback.Get(isolate);

		(void)function.IsEmpty();
	});
}

std::thread good_threadsafe_function(napi_threadsafe_function function)
{
	return std::thread([function] {
		napi_call_threadsafe_function(function, nullptr, napi_tsfn_blocking);
		napi_release_threadsafe_function(function, napi_tsfn_release);
	});
}
