# cmake -DGOLDEN=<file> -DROOT=<sources> -P golden.cmake -- COMMAND...
#
# Runs COMMAND and compares its output with the golden file. With
# SENDSYNC_BLESS=1 in the environment the file is written instead. The path of
# the sources is left out, so that a golden file holds on every machine.
cmake_minimum_required(VERSION 3.25)

set(command "")
set(seen FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE ${last})
  # The first "--" is ours; a later one belongs to the command.
  if(seen)
    list(APPEND command "${CMAKE_ARGV${i}}")
  elseif(CMAKE_ARGV${i} STREQUAL "--")
    set(seen TRUE)
  endif()
endforeach()

execute_process(COMMAND ${command} OUTPUT_VARIABLE actual RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  list(JOIN command " " command)
  message(FATAL_ERROR "exit code ${status} of: ${command}")
endif()
string(REPLACE "${ROOT}/" "" actual "${actual}")

if("$ENV{SENDSYNC_BLESS}")
  file(WRITE "${GOLDEN}" "${actual}")
  message(STATUS "wrote ${GOLDEN}")
  return()
endif()
if(NOT EXISTS "${GOLDEN}")
  message(FATAL_ERROR "${GOLDEN} is missing: look at the output, then write it with SENDSYNC_BLESS=1.\n${actual}")
endif()
file(READ "${GOLDEN}" expected)
if(NOT actual STREQUAL expected)
  # Beside the golden file's name, in the build folder's temporary place, for diff to show.
  string(RANDOM LENGTH 8 random)
  set(got "$ENV{TMPDIR}")
  if(NOT got)
    set(got /tmp)
  endif()
  string(APPEND got "/sendsync-golden-${random}")
  file(WRITE "${got}" "${actual}")
  execute_process(COMMAND diff -u "${GOLDEN}" "${got}" OUTPUT_VARIABLE difference)
  file(REMOVE "${got}")
  message(FATAL_ERROR "differs from ${GOLDEN} (right? then SENDSYNC_BLESS=1):\n${difference}")
endif()
