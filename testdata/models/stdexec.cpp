// The headers that declare every name of annotations/models/stdexec.yaml. No Debian package has them.
#include <exec/async_scope.hpp>
#include <exec/single_thread_context.hpp>
#include <exec/start_detached.hpp>
#include <exec/static_thread_pool.hpp>
#include <exec/task.hpp>
#include <stdexec/execution.hpp>
