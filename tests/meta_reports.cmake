# The reports of a real run, read by others than us: SARIF by its official
# schema, the rest by what their readers document. All forms are asked for at
# once, so they must agree on the findings.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_reports.cmake
cmake_minimum_required(VERSION 3.25)

set(PYTHON /usr/bin/python3) # Debian's: the one that has Debian's jsonschema
execute_process(COMMAND "${PYTHON}" -c "import jsonschema" RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
if(NOT status EQUAL 0)
  message("skipped: no python3-jsonschema here")
  return()
endif()
set(schema "${ROOT}/testdata/sarif/sarif-2.1.0.json")
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")

# Sets OUT to what check_report.py prints.
macro(check_report)
  execute_process(COMMAND "${PYTHON}" "${ROOT}/tests/check_report.py" ${ARGN}
    OUTPUT_VARIABLE OUT ERROR_VARIABLE ERR RESULT_VARIABLE status OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT status EQUAL 0)
    message(SEND_ERROR "${ARGN}\n${ERR}")
  endif()
endmacro()

# A finding behind characters of two and four bytes, one with a reason chain, and a unit that fails.
file(WRITE "${WORK}/wide é.cpp" [[
#include <mutex>
#include "sendsync.h"
#include "task.hpp"
struct NOT_SEND Handle { int id; };
struct Session { Handle handle; };
demo::task<> serve(std::mutex &m)
{
	/* é😀 */ std::lock_guard<std::mutex> hold(m);
	co_await demo::next_event();
}
void start()
{
	Session session{};
	/* 😀 */ std::thread([session] { (void)session; }).detach();
}
]])
file(WRITE "${WORK}/broken.cpp" "#include \"no_such_header.h\"\n")
set(outputs "")
foreach(form json sarif gitlab checkstyle junit github)
  list(APPEND outputs --format "${form}=${WORK}/report.${form}")
endforeach()
execute_process(
  COMMAND "${SENDSYNC}" check "wide é.cpp" broken.cpp ${outputs} -- -std=c++20
    -I "${ROOT}/annotations" -I "${ROOT}/testdata/include"
  WORKING_DIRECTORY "${WORK}" OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE status)
if(NOT status EQUAL 3 OR NOT out STREQUAL "")
  message(FATAL_ERROR "exit code ${status}, not 3:\n${out}${err}")
endif()

file(READ "${WORK}/report.json" json)
string(JSON count LENGTH "${json}" diagnostics)
if(count LESS 2)
  message(FATAL_ERROR "too little was found to be a test:\n${json}")
endif()
math(EXPR count_and_failure "${count} + 1")

check_report(sarif "${schema}" "${WORK}/report.sarif")
if(NOT OUT EQUAL count)
  message(SEND_ERROR "sarif has ${OUT} results, json ${count}")
endif()
file(READ "${WORK}/report.sarif" sarif)
string(JSON code GET "${sarif}" runs 0 invocations 0 exitCode)
string(JSON failed LENGTH "${sarif}" runs 0 invocations 0 toolExecutionNotifications)
if(NOT code EQUAL 3 OR NOT failed EQUAL 1 OR NOT sarif MATCHES "codeFlows")
  message(SEND_ERROR "sarif: exit code ${code}, ${failed} failed, or no code flow")
endif()
check_report(gitlab "${WORK}/report.gitlab")
if(NOT OUT EQUAL count_and_failure)
  message(SEND_ERROR "gitlab has ${OUT} issues, json ${count} findings and a failure")
endif()
check_report(xml "${WORK}/report.checkstyle")
if(NOT OUT EQUAL count_and_failure)
  message(SEND_ERROR "checkstyle has ${OUT} errors, json ${count} findings and a failure")
endif()
check_report(xml "${WORK}/report.junit")
if(NOT OUT EQUAL count)
  message(SEND_ERROR "junit has ${OUT} failures, json ${count} findings")
endif()
file(STRINGS "${WORK}/report.github" lines REGEX "^::(error|warning) file=(wide |broken)")
list(LENGTH lines lines)
if(NOT lines EQUAL count_and_failure)
  message(SEND_ERROR "github has ${lines} lines, json ${count} findings and a failure")
endif()

# ---- docs/reports.md tells of each form ---------------------------------------------------------
execute_process(COMMAND "${SENDSYNC}" check --help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE ".*\nforms of the report:\n(.*)\n\nexit code:.*" "\\1" forms "${help}")
string(REGEX MATCHALL "(^|\n)  [a-z]+ " forms "${forms}")
list(LENGTH forms count)
if(count LESS 8)
  message(SEND_ERROR "--help lists ${count} forms:\n${help}")
endif()
file(READ "${ROOT}/docs/reports.md" page)
foreach(form IN LISTS forms)
  string(STRIP "${form}" form)
  string(FIND "${page}" "\n| `${form}` |" at)
  if(at LESS 0)
    message(SEND_ERROR "docs/reports.md has no row for `${form}`")
  endif()
endforeach()

# ---- a file is written whole or not at all ------------------------------------------------------
execute_process(
  COMMAND "${SENDSYNC}" check "wide é.cpp" --format "json=${WORK}/none/report.json" --format "json=${WORK}/report.json"
    -- -std=c++20 -I "${ROOT}/annotations" -I "${ROOT}/testdata/include"
  WORKING_DIRECTORY "${WORK}" ERROR_VARIABLE err RESULT_VARIABLE status)
if(NOT status EQUAL 2 OR NOT err MATCHES "cannot write [^\n]*/none/report.json: No such file or directory")
  message(SEND_ERROR "exit code ${status}: ${err}")
endif()
file(GLOB left "${WORK}/report.*.??????")
if(left)
  message(SEND_ERROR "temporaries are left: ${left}")
endif()
