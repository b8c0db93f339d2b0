// The headers find their namespace by -DUSERVER_NAMESPACE=userver and its kin, from the build.
#include <userver/concurrent/background_task_storage.hpp>
#include <userver/concurrent/variable.hpp>
#include <userver/engine/async.hpp>
#include <userver/engine/condition_variable.hpp>
#include <userver/engine/future.hpp>
#include <userver/engine/get_all.hpp>
#include <userver/engine/mutex.hpp>
#include <userver/engine/semaphore.hpp>
#include <userver/engine/shared_mutex.hpp>
#include <userver/engine/single_consumer_event.hpp>
#include <userver/engine/single_use_event.hpp>
#include <userver/engine/single_waiting_task_mutex.hpp>
#include <userver/engine/sleep.hpp>
#include <userver/engine/wait_all_checked.hpp>
#include <userver/utils/async.hpp>
