# What the README shows is what the program does: its rule table is that of
# `sendsync rules --format md` with links, and under its example stands what sendsync says
# of it. With SENDSYNC_BLESS=1 in the environment both are written instead.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_readme.cmake
cmake_minimum_required(VERSION 3.25)

# Splits the README around what stands between BEGIN and END: README_BEFORE, README_BETWEEN, README_AFTER.
macro(split_readme begin end)
  file(READ "${ROOT}/README.md" README_AFTER)
  string(FIND "${README_AFTER}" "${begin}" from)
  string(LENGTH "${begin}" length)
  if(from LESS 0)
    message(FATAL_ERROR "README.md has no '${begin}'")
  endif()
  math(EXPR from "${from} + ${length}")
  string(SUBSTRING "${README_AFTER}" 0 ${from} README_BEFORE)
  string(SUBSTRING "${README_AFTER}" ${from} -1 README_AFTER)
  string(FIND "${README_AFTER}" "${end}" to)
  if(to LESS 0)
    message(FATAL_ERROR "README.md has no '${end}' behind '${begin}'")
  endif()
  string(SUBSTRING "${README_AFTER}" 0 ${to} README_BETWEEN)
  string(SUBSTRING "${README_AFTER}" ${to} -1 README_AFTER)
endmacro()

# Holds the text between the comments <!-- MARK --> and <!-- /MARK --> to be EXPECTED.
function(check_part mark expected)
  split_readme("<!-- ${mark} -->\n" "<!-- /${mark} -->\n")
  if(README_BETWEEN STREQUAL expected)
    return()
  endif()
  if("$ENV{SENDSYNC_BLESS}")
    file(WRITE "${ROOT}/README.md" "${README_BEFORE}${expected}${README_AFTER}")
    message(STATUS "wrote '${mark}' of README.md")
  else()
    message(SEND_ERROR "README.md is out of date, SENDSYNC_BLESS=1 mends it: '${mark}' is\n\
${README_BETWEEN}\nbut should be\n${expected}")
  endif()
endfunction()

execute_process(COMMAND "${SENDSYNC}" rules --format md OUTPUT_VARIABLE table COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "\n[|] `([a-z-]+)`" "\n| [`\\1`](docs/rules/\\1.md)" table "${table}")
check_part(rules "${table}")

split_readme("```cpp\n" "```\n")
file(REMOVE_RECURSE "${WORK}")
file(WRITE "${WORK}/counter.cpp" "${README_BETWEEN}")
execute_process(
  COMMAND "${SENDSYNC}" check counter.cpp --
    -std=c++20 -I "${ROOT}/testdata/include" -include "${ROOT}/testdata/include/example.hpp"
  WORKING_DIRECTORY "${WORK}" OUTPUT_VARIABLE findings ERROR_QUIET RESULT_VARIABLE status)
if(NOT status EQUAL 1)
  message(FATAL_ERROR "the README's example should have findings, but the exit code is ${status}")
endif()
check_part(output "```\n${findings}```\n")
