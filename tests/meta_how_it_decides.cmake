# docs/how-it-decides.md: what its console block shows is what sendsync prints
# of the demo project.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_how_it_decides.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/blocks.cmake")

set(demo "${ROOT}/testdata/projects/demo")
file(REMOVE_RECURSE "${WORK}")
execute_process(COMMAND "${CMAKE_COMMAND}" -S "${demo}" -B "${WORK}" -G Ninja
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
doc_block(block how-it-decides.md "## The answer, and where it comes from" console)
if(NOT block MATCHES "^\\$ sendsync ([^\n]+)\n")
  message(FATAL_ERROR "the block does not begin with '$ sendsync':\n${block}")
endif()
set(command "${CMAKE_MATCH_0}")
separate_arguments(arguments UNIX_COMMAND "${CMAKE_MATCH_1}")
execute_process(COMMAND "${SENDSYNC}" ${arguments} -p "${WORK}" WORKING_DIRECTORY "${demo}"
  OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "${demo}/" "" printed "${printed}")
if(NOT block STREQUAL "${command}${printed}")
  message(SEND_ERROR "docs/how-it-decides.md should have\n${command}${printed}")
endif()
