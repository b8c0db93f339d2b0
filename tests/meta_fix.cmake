# --fix and --fix-dry-run on a project: what a rule offers is made, compiles and
# leaves nothing to do; the dry run's diff, applied by git, gives the same file;
# and nothing outside of the project is touched.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_fix.cmake
cmake_minimum_required(VERSION 3.25)

set(project "${WORK}/project")
set(outside "${WORK}/outside")
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${project}" "${outside}")
foreach(variable GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE)
  unset(ENV{${variable}})
endforeach()
file(WRITE "${project}/.sendsync.yaml" "rules: {'*': off, task-never-awaited: on}\n")

# run(<exit code> <arguments>...): sets OUT and ERR.
macro(run expected)
  execute_process(COMMAND "${SENDSYNC}" check ${ARGN} -- -std=c++20 -I . -I "${ROOT}/testdata/include"
    WORKING_DIRECTORY "${project}" OUTPUT_VARIABLE OUT ERROR_VARIABLE ERR RESULT_VARIABLE status)
  if(NOT status STREQUAL "${expected}")
    message(SEND_ERROR "exit code ${status}, not ${expected}, of sendsync check ${ARGN}\n${OUT}${ERR}")
  endif()
endmacro()

function(is file expected)
  file(READ "${file}" have)
  if(NOT have STREQUAL expected)
    message(SEND_ERROR "${file} is\n${have}\nand not\n${expected}")
  endif()
endfunction()

function(holds text part)
  string(FIND "${text}" "${part}" at)
  if(at LESS 0)
    message(SEND_ERROR "this has no '${part}':\n${text}")
  endif()
endfunction()

set(before [[
#include <mutex>
#include "task.hpp"
#define LOG(n) log_line(n)
demo::task<> log_line(int n);
struct server {
	demo::task<int> run(int n);
	demo::task<> operator+(int n);
};
demo::task<> serve(server &s, bool flag)
{
	co_await demo::next_event();
	log_line(1);
	(void)s.run(2);
	if (flag) log_line(3); else server().run(4);
	for (int i = 0; i < 9; i++)
		log_line(i);
	s + 5;
	LOG(6);
	flag ? log_line(7) : log_line(8);
	auto stored = log_line(9);
}
demo::task<> locked(std::mutex &m)
{
	co_await demo::next_event();
	std::lock_guard<std::mutex> hold(m);
	log_line(10);
}
demo::task<> handles()
{
	co_await demo::next_event();
	try { co_await demo::next_event(); } catch (...) { log_line(11); }
}
demo::task<> never_awaits() { log_line(12); co_return; }
void plain() { log_line(13); }
template <class T> demo::task<> instantiated(T value)
{
	co_await demo::next_event();
	log_line(14);
}
demo::task<> instantiates() { co_await instantiated(1); }
]])
set(after "${before}")
foreach(pair "\tlog_line(1)|\tco_await log_line(1)" "(void)s.run|(void)co_await s.run"
    "if (flag) log_line(3)|if (flag) co_await log_line(3)" "else server()|else co_await server()"
    "\t\tlog_line(i)|\t\tco_await log_line(i)")
  string(REGEX MATCH "^([^|]*)[|](.*)$" pair "${pair}")
  string(REPLACE "${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}" after "${after}")
endforeach()

# ---- the dry run --------------------------------------------------------------------------------
file(WRITE "${project}/a.cpp" "${before}")
run(1 a.cpp --fix-dry-run)
is("${project}/a.cpp" "${before}")
holds("${ERR}" "--fix would mend 5 findings")
file(WRITE "${WORK}/a.patch" "${OUT}")
execute_process(COMMAND git apply "${WORK}/a.patch" WORKING_DIRECTORY "${project}" RESULT_VARIABLE status ERROR_VARIABLE err)
if(NOT status EQUAL 0)
  message(SEND_ERROR "git does not apply the diff: ${err}\n${OUT}")
endif()
is("${project}/a.cpp" "${after}")

# ---- --fix --------------------------------------------------------------------------------------
file(WRITE "${project}/a.cpp" "${before}")
run(1 a.cpp)
holds("${OUT}" "fix: await the task\n")
run(1 a.cpp --format json)
string(JSON fix GET "${OUT}" diagnostics 0 fixes 0 edits 0)
string(JSON text GET "${fix}" text)
string(JSON line GET "${fix}" start 0)
string(JSON column GET "${fix}" end 1)
if(NOT "${line}:${column}:${text}" STREQUAL "12:2:co_await ")
  message(SEND_ERROR "the first fix is ${fix}")
endif()
run(1 a.cpp --fix)
is("${project}/a.cpp" "${after}")
holds("${ERR}" "10 warnings in 1 file; fixed 5 findings")
run(1 a.cpp --fix)
is("${project}/a.cpp" "${after}")
holds("${ERR}" "10 warnings in 1 file\n")
find_program(CLANG NAMES clang++-22 clang++)
execute_process(COMMAND "${CLANG}" -std=c++20 -fsyntax-only -w -I "${ROOT}/testdata/include" a.cpp
  WORKING_DIRECTORY "${project}" RESULT_VARIABLE status ERROR_VARIABLE err)
if(NOT status EQUAL 0)
  message(SEND_ERROR "what was mended does not compile:\n${err}")
endif()

# ---- what is suppressed, hidden or elsewhere stays ----------------------------------------------
set(bad [[
#include "task.hpp"
demo::task<> note(int n);
inline demo::task<> twice()
{
	co_await demo::next_event();
	note(1);
}
]])
string(REPLACE "note(1);" "note(1); // NOLINT(task-never-awaited)" quiet "${bad}")
file(WRITE "${project}/quiet.cpp" "${quiet}")
run(0 quiet.cpp --fix)
is("${project}/quiet.cpp" "${quiet}")
file(WRITE "${outside}/link.h" "${bad}")
file(CREATE_LINK "${outside}/link.h" "${project}/link.h" SYMBOLIC)
file(WRITE "${project}/links.cpp" "#include \"link.h\"\n")
run(1 links.cpp --fix)
is("${outside}/link.h" "${bad}") # below the project by name alone
file(WRITE "${project}/own.h" "${bad}")
file(WRITE "${project}/one.cpp" "#include \"own.h\"\n")
file(WRITE "${project}/two.cpp" "#include \"own.h\"\n")
run(0 one.cpp two.cpp --fix) # a header of two units is mended once
string(REPLACE "\tnote" "\tco_await note" good "${bad}")
is("${project}/own.h" "${good}")
