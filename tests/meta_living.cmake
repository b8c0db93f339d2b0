# Living with findings, as a project does it: a baseline, findings in what a
# branch changes alone, a number of warnings that is borne, suppressions that
# suppress nothing. With the program itself, and a real git.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_living.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
foreach(variable GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE)
  unset(ENV{${variable}})
endforeach()

# run(<exit code> <arguments>...): sets OUT and ERR.
macro(run expected)
  execute_process(COMMAND "${SENDSYNC}" check ${ARGN} -- -std=c++20 -I "${ROOT}/testdata/include"
    WORKING_DIRECTORY "${WORK}" OUTPUT_VARIABLE OUT ERROR_VARIABLE ERR RESULT_VARIABLE status)
  if(NOT status STREQUAL "${expected}")
    message(SEND_ERROR "exit code ${status}, not ${expected}, of sendsync check ${ARGN}\n${OUT}${ERR}")
  endif()
endmacro()

# findings(<lines>...): asserts that OUT has findings at these places, "a.cpp:9", and no others.
function(findings)
  string(REGEX MATCHALL "[^\n]*: (error|warning): " lines "${OUT}")
  list(TRANSFORM lines REPLACE "^([^:]*:[0-9]+):.*" "\\1")
  if(NOT "${lines}" STREQUAL "${ARGN}")
    message(SEND_ERROR "found ${lines}, not ${ARGN}:\n${OUT}${ERR}")
  endif()
endfunction()

function(holds text part)
  string(FIND "${text}" "${part}" at)
  if(at LESS 0)
    message(SEND_ERROR "this has no '${part}':\n${text}")
  endif()
endfunction()

function(git)
  execute_process(COMMAND git -c user.name=a -c user.email=a@b ${ARGN} WORKING_DIRECTORY "${WORK}"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(head [[
#include <mutex>
#include "task.hpp"
demo::task<> deep(std::mutex &m)
{
	std::lock_guard<std::mutex> hold(m);
	co_await demo::next_event();
}
]])
set(tail [[
demo::task<> top(std::mutex &m)
{
	co_await demo::next_event();
	co_await middle(m);
}
demo::task<> apart(std::mutex &m)
{
	std::lock_guard<std::mutex> hold(m);
	co_await demo::next_event();
}
void warns(std::mutex &m)
{
	std::lock_guard<std::mutex>{m};
	std::lock_guard<std::mutex>{m};
}
]])
set(middle [[
demo::task<> middle(std::mutex &m)
{
	co_await deep(m);
}
]])
file(WRITE "${WORK}/a.cpp" "${head}${middle}${tail}")

# ---- the baseline -------------------------------------------------------------------------------
run(1 a.cpp)
findings(a.cpp:5 a.cpp:19 a.cpp:24 a.cpp:25)
run(2 a.cpp --baseline base.json)
holds("${ERR}" "base.json: cannot read this baseline: No such file or directory; --write-baseline writes one")
run(0 a.cpp --write-baseline base.json)
findings()
holds("${ERR}" "wrote 4 findings to base.json")
run(0 a.cpp --baseline base.json)
holds("${ERR}" "no problems in 1 file; the baseline hides 4 findings\n")
file(WRITE "${WORK}/a.cpp" "// longer\n\n${head}${middle}${tail}void late(std::mutex &m) { std::lock_guard<std::mutex>{m}; }\n")
run(1 a.cpp --baseline base.json)
findings(a.cpp:29)
file(READ "${WORK}/base.json" first)
file(WRITE "${WORK}/a.cpp" "${head}")
run(0 a.cpp --baseline base.json)
holds("${ERR}" "the baseline hides 1 finding, and 3 of its findings are gone\n")
run(0 a.cpp --baseline base.json --rules lock-across-await)
holds("${ERR}" "the baseline hides 1 finding, and 1 of its findings is gone\n") # the others were not looked for
file(WRITE "${WORK}/base.json" "{\"baseline\": ")
run(2 a.cpp --baseline base.json)
holds("${ERR}" "base.json:1:13: this baseline is damaged")
file(WRITE "${WORK}/a.cpp" "${head}${middle}${tail}")
run(0 a.cpp --baseline base.json --write-baseline base.json) # a damaged one can be written anew
file(READ "${WORK}/base.json" second)
if(NOT first STREQUAL second)
  message(SEND_ERROR "the same findings gave another baseline:\n${first}${second}")
endif()
run(2 a.cpp --write-baseline no/folder/base.json)
holds("${ERR}" "cannot write this baseline: No such file or directory")

# ---- how many warnings --------------------------------------------------------------------------
set(only --rules discarded-guard)
run(1 a.cpp ${only})
run(0 a.cpp ${only} --max-warnings 2)
run(1 a.cpp ${only} --max-warnings 1)
run(1 a.cpp --max-warnings 9) # errors are no warnings
run(0 a.cpp ${only} --fail-on error)
run(1 a.cpp ${only} --fail-on error --max-warnings 1)
run(2 a.cpp --max-warnings -1)

# ---- suppressions that suppress nothing ---------------------------------------------------------
file(WRITE "${WORK}/b.cpp" [[
#include <mutex>
#include "b.h"
void f(std::mutex &m)
{
	std::lock_guard<std::mutex>{m}; // NOLINT(discarded-guard, lock-leak): a test
	m.lock(); // NOLINT(google-*): not ours
	m.unlock();
}
]])
file(WRITE "${WORK}/b.h" "// NOLINTNEXTLINE(never-yields)\ninline int x() { return 1; }\n")
run(0 b.cpp)
run(1 b.cpp --report-unused-suppressions)
findings(b.cpp:5 b.h:1)
holds("${OUT}" "suppression of 'lock-leak' suppresses nothing [unused-suppression]")
run(0 b.cpp --report-unused-suppressions --rules discarded-guard) # what did not run is not judged
file(WRITE "${WORK}/.sendsync.yaml" "rules: {unused-suppression: note}\n")
run(0 b.cpp --report-unused-suppressions)
holds("${OUT}" "b.cpp:5:37: note: suppression of 'lock-leak'")
file(REMOVE "${WORK}/.sendsync.yaml")
execute_process(COMMAND "${SENDSYNC}" explain unused-suppression OUTPUT_VARIABLE OUT COMMAND_ERROR_IS_FATAL ANY)
holds("${OUT}" "--report-unused-suppressions")
run(1 b.cpp --report-unused-suppressions --format sarif)
holds("${OUT}" "\"id\": \"unused-suppression\"")

# ---- what a change reaches ----------------------------------------------------------------------
run(2 a.cpp --diff -q)
holds("${ERR}" "--diff: ")
git(init -q)
run(2 a.cpp --diff HEAD)
holds("${ERR}" "`HEAD` names no commit")
git(add a.cpp)
git(commit -q -m m)
run(0 a.cpp --diff HEAD)
findings()
holds("${ERR}" "no problems in 1 file\n")
string(REPLACE "{\n\tco_await deep" "{\n\tint local = 0;\n\tco_await deep" changed "${middle}")
file(WRITE "${WORK}/a.cpp" "${head}${changed}${tail}")
run(0 a.cpp --diff HEAD) # nothing is called on the changed line
string(REPLACE "co_await deep(m)" "co_await (deep(m))" changed "${middle}")
file(WRITE "${WORK}/a.cpp" "${head}${changed}${tail}")
run(1 a.cpp --diff HEAD)
findings(a.cpp:5) # called on it
string(REPLACE "co_await middle(m)" "co_await (middle(m))" changed "${tail}")
file(WRITE "${WORK}/a.cpp" "${head}${middle}${changed}")
run(1 a.cpp --diff HEAD)
findings(a.cpp:5) # called by what is called on it
string(REPLACE "void warns(std::mutex &m)\n{" "void warns(std::mutex &m)\n{\n" changed "${tail}")
file(WRITE "${WORK}/a.cpp" "${head}${middle}${changed}")
run(1 a.cpp --diff HEAD)
findings(a.cpp:25 a.cpp:26) # in the same function
string(REPLACE "void warns(" "demo::task<> other(std::mutex &m);\nvoid warns(" changed "${tail}")
string(APPEND changed "void starts(std::mutex &m) { std::thread(warns, std::ref(m)).join(); }\n")
file(WRITE "${WORK}/a.cpp" "#include <thread>\n${head}${middle}${changed}")
run(1 a.cpp --diff HEAD)
findings(a.cpp:26 a.cpp:27) # handed on by name
file(WRITE "${WORK}/a.cpp" "${head}${middle}${changed}")
run(0 a.cpp --diff HEAD --baseline base.json) # the baseline hides what is known
file(WRITE "${WORK}/a.cpp" "${head}${middle}${tail}")
file(WRITE "${WORK}/odd \"name\".cpp" "${head}")
run(1 a.cpp "odd \"name\".cpp" --diff HEAD)
findings("odd \"name\".cpp:5") # not tracked: changed as a whole
file(REMOVE_RECURSE "${WORK}/.git")
