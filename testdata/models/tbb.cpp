// absent: tbb::mutex, tbb::spin_mutex, tbb::queuing_mutex, tbb::spin_rw_mutex_v3, tbb::queuing_rw_mutex, tbb::recursive_mutex -- before 2021
// absent: tbb::mutex::scoped_lock, tbb::spin_mutex::scoped_lock, tbb::queuing_mutex::scoped_lock -- before 2021
// absent: tbb::spin_rw_mutex_v3::scoped_lock, tbb::queuing_rw_mutex::scoped_lock, tbb::recursive_mutex::scoped_lock -- before 2021
// absent: tbb::spin_mutex::scoped_lock::acquire, tbb::mutex::scoped_lock::acquire, tbb::queuing_mutex::scoped_lock::acquire -- before 2021
// absent: tbb::spin_mutex::scoped_lock::try_acquire, tbb::mutex::scoped_lock::try_acquire, tbb::queuing_mutex::scoped_lock::try_acquire -- before 2021
// absent: tbb::spin_mutex::scoped_lock::release, tbb::mutex::scoped_lock::release, tbb::queuing_mutex::scoped_lock::release -- before 2021
// absent: tbb::parallel_for, tbb::strict_ppl::parallel_for, tbb::parallel_reduce, tbb::parallel_deterministic_reduce -- before 2021
// absent: tbb::parallel_scan, tbb::parallel_for_each, tbb::parallel_invoke, tbb::interface7::task_arena::execute -- before 2021
// absent: tbb::task_group::run, tbb::internal::task_group_base::wait, tbb::task_group::run_and_wait -- before 2021
// package: libtbb-dev
#include <oneapi/tbb/mutex.h>
#include <oneapi/tbb/rw_mutex.h>
#include <oneapi/tbb.h>
