# What the integration tests share: each shows sendsync in another program's
# hands, and is skipped where that program is not installed. In
# `./dev test-integrations` all are, and a missing one is an error.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P integration_*.cmake

# Each NAME's program, found or the test is over: sets <NAME> in upper case.
macro(need)
  foreach(name ${ARGN})
    string(TOUPPER "${name}" variable)
    string(REPLACE "-" "_" variable "${variable}")
    find_program(${variable} ${name})
    if(NOT ${variable})
      if("$ENV{SENDSYNC_INTEGRATIONS}")
        message(FATAL_ERROR "${name} is not installed")
      endif()
      message("skipped: ${name} is not installed")
      return()
    endif()
  endforeach()
endmacro()

cmake_path(GET SENDSYNC PARENT_PATH binaries)
set(ENV{PATH} "${binaries}:$ENV{PATH}")
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/home")
# Nothing of whoever runs the test counts.
set(ENV{HOME} "${WORK}/home")
set(ENV{XDG_CONFIG_HOME} "${WORK}/home")
set(ENV{XDG_CACHE_HOME} "${WORK}/home")

# run(<folder> <exit code> COMMAND <words>... [EXPECT <texts>...] [ABSENT <texts>...]): sets LOG.
function(run folder expected)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "COMMAND;EXPECT;ABSENT")
  execute_process(COMMAND ${arg_COMMAND} WORKING_DIRECTORY "${folder}"
    OUTPUT_VARIABLE log ERROR_VARIABLE log RESULT_VARIABLE status)
  if(NOT status STREQUAL expected)
    message(SEND_ERROR "${arg_COMMAND}\nexit code ${status}, not ${expected}:\n${log}")
  endif()
  foreach(text IN LISTS arg_EXPECT)
    string(FIND "${log}" "${text}" at)
    if(at LESS 0)
      message(SEND_ERROR "${arg_COMMAND}\ndoes not print '${text}':\n${log}")
    endif()
  endforeach()
  foreach(text IN LISTS arg_ABSENT)
    string(FIND "${log}" "${text}" at)
    if(NOT at LESS 0)
      message(SEND_ERROR "${arg_COMMAND}\nprints '${text}':\n${log}")
    endif()
  endforeach()
  set(LOG "${log}" PARENT_SCOPE)
endfunction()
