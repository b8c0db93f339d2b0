# sendsync where a clang-tidy is expected: CMAKE_<LANG>_CLANG_TIDY, in a build
# with CMake and Ninja. A finding fails the build, at the file that has it;
# without one the build goes on.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_clang_tidy.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${WORK}")
file(WRITE "${WORK}/CMakeLists.txt" "\
cmake_minimum_required(VERSION 3.25)
project(tidied LANGUAGES C CXX)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
add_library(tidied STATIC lock.c start.cpp)
target_compile_definitions(tidied PRIVATE \"NAME=\\\"two words\\\"\")
target_include_directories(tidied PRIVATE \"${ROOT}/annotations\")
")
file(WRITE "${WORK}/lock.c" "\
#include <pthread.h>
#include <sendsync.h>
int take(pthread_mutex_t *mutex, int busy);
int take(pthread_mutex_t *mutex, int busy)
{
	pthread_mutex_lock(mutex);
	if (busy)
		return -1;
	pthread_mutex_unlock(mutex);
	return sizeof(NAME) == 10 ? 0 : 1;
}
")
file(WRITE "${WORK}/start.cpp" "\
#include <future>
int later(int value);
void start()
{
	std::async(std::launch::async, later, 1);
}
")

# build(<passes|fails> <texts>... OPTIONS <words>... [ABSENT <texts>...]): with sendsync's OPTIONS.
function(build expected)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "OPTIONS;ABSENT")
  set(tidy "${SENDSYNC}" ${arg_OPTIONS})
  execute_process(COMMAND "${CMAKE_COMMAND}" --fresh -S "${WORK}" -B "${WORK}/build" -G Ninja
    "-DCMAKE_C_CLANG_TIDY=${tidy}" "-DCMAKE_CXX_CLANG_TIDY=${tidy}"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND "${CMAKE_COMMAND}" --build "${WORK}/build" --clean-first -- -k 0
    OUTPUT_VARIABLE log ERROR_VARIABLE log RESULT_VARIABLE status)
  set(result fails)
  if(status EQUAL 0)
    set(result passes)
  endif()
  if(NOT result STREQUAL expected)
    message(SEND_ERROR "with ${tidy} the build ${result}:\n${log}")
  endif()
  foreach(text IN LISTS arg_UNPARSED_ARGUMENTS)
    string(FIND "${log}" "${text}" at)
    if(at LESS 0)
      message(SEND_ERROR "with ${tidy} the build does not print '${text}':\n${log}")
    endif()
  endforeach()
  foreach(text IN LISTS arg_ABSENT)
    string(FIND "${log}" "${text}" at)
    if(NOT at LESS 0)
      message(SEND_ERROR "with ${tidy} the build prints '${text}':\n${log}")
    endif()
  endforeach()
endfunction()

build(fails "lock.c:6:2: warning:" "[lock-leak]" "start.cpp:5:2: warning:" "[discarded-future]")
# Options, as with clang-tidy; findings below the gate are shown, and stop nothing.
build(passes "[lock-leak]" "[discarded-future]" OPTIONS --strictness=complete --fail-on=error)
build(fails "[lock-leak]" OPTIONS --rules lock-* ABSENT "[discarded-future]")
build(fails "[lock-leak]" "[discarded-future]" OPTIONS -p "${WORK}/build")
build(fails "[discarded-future]" OPTIONS check --quiet ABSENT " in 1 file")
# A mistake is none that passes silently.
build(fails "did you mean `--strictness`?" OPTIONS --strictnes=complete)

# Mended, it passes.
file(READ "${WORK}/lock.c" text)
string(REPLACE "return -1" "busy = 1" text "${text}")
file(WRITE "${WORK}/lock.c" "${text}")
file(READ "${WORK}/start.cpp" text)
string(REPLACE "std::async(" "auto done = std::async(" text "${text}")
file(WRITE "${WORK}/start.cpp" "${text}")
build(passes ABSENT "warning:" "error:")
