# The README's rule table is what `sendsync rules --format md` prints: the rules'
# own declarations are the only place where they are described. With
# SENDSYNC_BLESS=1 in the environment the table is written instead.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -P meta_readme.cmake
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND "${SENDSYNC}" rules --format md OUTPUT_VARIABLE table COMMAND_ERROR_IS_FATAL ANY)
file(READ "${ROOT}/README.md" readme)

set(begin "<!-- rules -->\n")
set(end "<!-- /rules -->\n")
string(FIND "${readme}" "${begin}" from)
string(FIND "${readme}" "${end}" to)
if(from LESS 0 OR to LESS from)
  message(FATAL_ERROR "README.md needs the lines <!-- rules --> and <!-- /rules --> around its table")
endif()
string(LENGTH "${begin}" length)
math(EXPR from "${from} + ${length}")
math(EXPR length "${to} - ${from}")
string(SUBSTRING "${readme}" ${from} ${length} current)
if(current STREQUAL table)
  return()
endif()

if("$ENV{SENDSYNC_BLESS}")
  string(SUBSTRING "${readme}" 0 ${from} before)
  string(SUBSTRING "${readme}" ${to} -1 after)
  file(WRITE "${ROOT}/README.md" "${before}${table}${after}")
  message(STATUS "wrote the rule table of README.md")
  return()
endif()
message(FATAL_ERROR "README.md's rule table is out of date: run \
`SENDSYNC_BLESS=1 ctest --test-dir build -R meta.readme`. It has\n${current}\nbut the rules say\n${table}")
