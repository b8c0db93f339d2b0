# `--shard K/N` on the demo: each file is in one shard, every shard says the
# same each time, and none says what the whole run does not.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_shard.cmake
cmake_minimum_required(VERSION 3.25)

set(demo "${ROOT}/testdata/projects/demo")
file(REMOVE_RECURSE "${WORK}")
execute_process(COMMAND "${CMAKE_COMMAND}" -S "${demo}" -B "${WORK}" -G Ninja
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# Appends to FOUND a row for each finding, and adds to CHECKED the number of files.
macro(check)
  execute_process(COMMAND "${SENDSYNC}" check -p "${WORK}" --format json ${ARGN}
    WORKING_DIRECTORY "${demo}" OUTPUT_VARIABLE report ERROR_VARIABLE errors RESULT_VARIABLE status)
  string(JSON count LENGTH "${report}" diagnostics)
  string(JSON files GET "${report}" units checked)
  math(EXPR checked "${checked} + ${files}")
  if(NOT status EQUAL 0 AND (NOT status EQUAL 1 OR count EQUAL 0))
    message(FATAL_ERROR "exit code ${status} with ${ARGN}:\n${errors}\n${report}")
  endif()
  while(count GREATER 0)
    math(EXPR count "${count} - 1")
    foreach(key file line column rule)
      string(JSON ${key} GET "${report}" diagnostics ${count} ${key})
    endforeach()
    list(APPEND found "${file}:${line}:${column} ${rule}")
  endwhile()
endmacro()

set(checked 0)
set(found "")
check()
set(all_checked ${checked})
set(all_found ${found})

set(checked 0)
set(found "")
foreach(shard 1/3 2/3 3/3)
  check(--shard ${shard})
endforeach()
if(NOT checked EQUAL all_checked)
  message(SEND_ERROR "the shards have ${checked} files, all are ${all_checked}")
endif()
if(NOT found)
  message(SEND_ERROR "no shard has a finding")
endif()
foreach(row IN LISTS found)
  if(NOT row IN_LIST all_found)
    message(SEND_ERROR "only in a shard: ${row}")
  endif()
endforeach()

# More shards than files: most have nothing to do, and that is no mistake.
set(checked 0)
check(--shard 1/10000)
if(NOT checked EQUAL 0)
  message(SEND_ERROR "one shard of ten thousand has ${checked} files")
endif()
