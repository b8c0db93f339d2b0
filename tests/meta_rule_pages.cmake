# docs/rules/ is what the rules' declarations say: a page for each, written by
# `sendsync explain RULE --format md`, and an index. No page is left over from
# a rule that is gone. With SENDSYNC_BLESS=1 in the environment all of them are
# written instead.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_rule_pages.cmake
cmake_minimum_required(VERSION 3.25)

# Holds docs/rules/NAME to be EXPECTED.
function(check_page name expected)
  set(file "${ROOT}/docs/rules/${name}")
  set(present "")
  if(EXISTS "${file}")
    file(READ "${file}" present)
  endif()
  if(present STREQUAL expected)
    return()
  endif()
  if("$ENV{SENDSYNC_BLESS}")
    file(WRITE "${file}" "${expected}")
    message(STATUS "wrote docs/rules/${name}")
  else()
    message(SEND_ERROR "docs/rules/${name} is out of date, SENDSYNC_BLESS=1 mends it. It should be\n${expected}")
  endif()
endfunction()

execute_process(COMMAND "${SENDSYNC}" rules --format json OUTPUT_VARIABLE rules COMMAND_ERROR_IS_FATAL ANY)
string(JSON count LENGTH "${rules}")
math(EXPR last "${count} - 1")
set(pages README.md)
foreach(i RANGE ${last})
  string(JSON id GET "${rules}" ${i} id)
  execute_process(COMMAND "${SENDSYNC}" explain ${id} --format md OUTPUT_VARIABLE page COMMAND_ERROR_IS_FATAL ANY)
  check_page("${id}.md" "${page}")
  list(APPEND pages "${id}.md")
  # The page as a terminal has it names this one.
  execute_process(COMMAND "${SENDSYNC}" explain ${id} OUTPUT_VARIABLE page COMMAND_ERROR_IS_FATAL ANY)
  if(NOT page MATCHES " docs/rules/${id}[.]md\n$")
    message(SEND_ERROR "`sendsync explain ${id}` does not name docs/rules/${id}.md:\n${page}")
  endif()
endforeach()

execute_process(COMMAND "${SENDSYNC}" rules --format md OUTPUT_VARIABLE table COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "\n[|] `([a-z-]+)`" "\n| [`\\1`](\\1.md)" table "${table}")
check_page(README.md "# Rules

What each rule reports, why, and an example of both kinds. `sendsync explain RULE` prints the same in the
terminal. These pages are written from the rules' declarations (`rules/*.c`), whose examples a test runs;
`tests/meta_rule_pages.cmake` keeps them current.

${table}")

file(GLOB present RELATIVE "${ROOT}/docs/rules" "${ROOT}/docs/rules/*")
list(REMOVE_ITEM present ${pages})
foreach(name IN LISTS present)
  message(SEND_ERROR "docs/rules/${name} is the page of no rule")
endforeach()
