# Whole projects, each through its compile database, as `./dev check` does it with
# the demo: what is found, and where, stands in testdata/projects/<name>/expected.txt.
# With SENDSYNC_BLESS=1 in the environment that file is written instead.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_demo.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${WORK}")

# Sets OUT to what sendsync writes as JSON of PROJECT with JOBS workers.
function(check project jobs out)
  execute_process(COMMAND "${SENDSYNC}" check -p "${WORK}/${project}" -j ${jobs} --no-cache --format json
    WORKING_DIRECTORY "${ROOT}/testdata/projects/${project}"
    OUTPUT_VARIABLE report ERROR_VARIABLE errors RESULT_VARIABLE status)
  if(NOT status EQUAL 1)
    message(FATAL_ERROR "findings mean exit code 1, this was ${status}:\n${errors}\n${report}")
  endif()
  set(${out} "${report}" PARENT_SCOPE)
endfunction()

function(check_project project)
  set(folder "${ROOT}/testdata/projects/${project}")
  execute_process(COMMAND "${CMAKE_COMMAND}" -S "${folder}" -B "${WORK}/${project}" -G Ninja
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  check(${project} 1 report)
  check(${project} 4 again)
  if(NOT report STREQUAL again)
    message(SEND_ERROR "${project}: -j 1 and -j 4 differ:\n${report}\n${again}")
  endif()

  set(actual "")
  string(JSON count LENGTH "${report}" diagnostics)
  math(EXPR last "${count} - 1")
  foreach(i RANGE ${last})
    foreach(key file line column severity rule)
      string(JSON ${key} GET "${report}" diagnostics ${i} ${key})
    endforeach()
    string(APPEND actual "${file}:${line}:${column}: ${severity} [${rule}]\n")
  endforeach()

  if("$ENV{SENDSYNC_BLESS}")
    file(WRITE "${folder}/expected.txt" "${actual}")
    return()
  endif()
  file(READ "${folder}/expected.txt" expected)
  if(NOT actual STREQUAL expected)
    message(SEND_ERROR "found is\n${actual}\nbut expected.txt has\n${expected}")
  endif()
endfunction()

foreach(project demo blocking)
  check_project(${project})
endforeach()
