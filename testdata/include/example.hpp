// What stands, unseen, in front of the C++ examples of the rules: the standard headers and the
// coroutine kit of task.hpp under their plain names. It declares; it holds no object and no code.
#ifndef DEMO_EXAMPLE_HPP
#define DEMO_EXAMPLE_HPP

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <shared_mutex>
#include <span>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include <pthread.h>
#include <unistd.h>

#include "task.hpp"

#if __has_include("sendsync.h")
#include "sendsync.h"
#endif

using demo::async_lock;
using demo::async_mutex;
using demo::fire_and_forget;
using demo::generator;
using demo::next_event;
using demo::sleep_for_ms;
using demo::sync_wait;
using demo::task;

#endif
