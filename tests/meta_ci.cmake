# The commands of docs/ci.md and docs/getting-started.md as they stand there:
# what a file for GitHub or GitLab would run, in its order. The demo has
# findings, so the gate has to close; on a project without any it has to open.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_ci.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/blocks.cmake")

cmake_path(GET SENDSYNC PARENT_PATH binaries)
set(ENV{PATH} "${binaries}:$ENV{PATH}")
file(REMOVE_RECURSE "${WORK}")
file(COPY "${ROOT}/testdata/projects/demo" DESTINATION "${WORK}/testdata/projects")
file(COPY "${ROOT}/annotations" DESTINATION "${WORK}") # where the demo looks for it
set(demo "${WORK}/testdata/projects/demo")
set(clean "${WORK}/clean")
file(WRITE "${clean}/CMakeLists.txt" "\
cmake_minimum_required(VERSION 3.25)\nproject(tidy LANGUAGES C)\nadd_library(tidy STATIC one.c two.c)\n")
file(WRITE "${clean}/one.c" "int one(void);\nint one(void) { return 1; }\n")
file(WRITE "${clean}/two.c" "int two(void);\nint two(void) { return 2; }\n")

# Runs the commands of SCRIPT one after the other in FOLDER; sets CODE, and adds to CHECKED the number of
# files that were checked.
macro(run_script folder script)
  execute_process(COMMAND sh -ec "${script}" WORKING_DIRECTORY "${folder}"
    OUTPUT_VARIABLE log ERROR_VARIABLE log RESULT_VARIABLE CODE)
  if(NOT CODE MATCHES "^[01]$" OR NOT log MATCHES " in ([0-9]+) files?\n$")
    message(FATAL_ERROR "exit code ${CODE} in ${folder}:\n${script}\n${log}")
  endif()
  math(EXPR CHECKED "${CHECKED} + ${CMAKE_MATCH_1}")
endmacro()

# check_gate(<what> <folder> <code> <files> <scripts>...): of the scripts, each a shard, the worst exit code
# is CODE, and together they check so many files.
function(check_gate what folder code files)
  set(worst 0)
  set(CHECKED 0)
  foreach(script IN LISTS ARGN)
    run_script("${folder}" "${script}")
    if(CODE GREATER worst)
      set(worst ${CODE})
    endif()
  endforeach()
  if(NOT worst EQUAL code)
    message(SEND_ERROR "${what}: exit code ${worst} in ${folder}, not ${code}")
  endif()
  if(NOT CHECKED EQUAL files)
    message(SEND_ERROR "${what}: ${CHECKED} files of ${folder} are checked, not ${files}")
  endif()
endfunction()

# The commands of a YAML block: what stands behind PREFIX, a line each.
function(commands_of block prefix out)
  string(REGEX MATCHALL "\n *${prefix}[^\n]+" lines "${block}")
  list(TRANSFORM lines REPLACE "^\n *${prefix}" "")
  list(LENGTH lines count)
  if(count LESS 3)
    message(FATAL_ERROR "${count} commands were found in\n${block}")
  endif()
  list(JOIN lines "\n" script)
  set(${out} "${script}" PARENT_SCOPE)
endfunction()

# ---- GitHub -------------------------------------------------------------------------------------
doc_block(block ci.md "## GitHub" yaml)
commands_of("${block}" "- run: " script)
if(NOT block MATCHES "\n *shard: \\[([^]]+)\\]")
  message(FATAL_ERROR "no `shard: [...]` in\n${block}")
endif()
string(REPLACE ", " ";" shards "${CMAKE_MATCH_1}")
set(scripts "")
foreach(shard IN LISTS shards)
  string(REPLACE "\${{ matrix.shard }}" "${shard}" one "${script}")
  list(APPEND scripts "${one}")
endforeach()
check_gate(GitHub "${demo}" 1 7 ${scripts})
check_gate(GitHub "${clean}" 0 2 ${scripts})

# ---- GitLab -------------------------------------------------------------------------------------
doc_block(block ci.md "## GitLab" yaml)
commands_of("${block}" "- " script)
if(NOT block MATCHES "\n *parallel: ([0-9]+)")
  message(FATAL_ERROR "no `parallel:` in\n${block}")
endif()
set(total ${CMAKE_MATCH_1})
set(scripts "")
foreach(index RANGE 1 ${total})
  list(APPEND scripts "CI_NODE_INDEX=${index}\nCI_NODE_TOTAL=${total}\n${script}")
endforeach()
check_gate(GitLab "${demo}" 1 7 ${scripts})
check_gate(GitLab "${clean}" 0 2 ${scripts})

# ---- the plain commands -------------------------------------------------------------------------
foreach(place "ci.md|## Shards" "getting-started.md|## Install" "getting-started.md|## As a gate in CI")
  string(REGEX MATCH "^(.*)[|](.*)$" place "${place}")
  set(heading "${CMAKE_MATCH_2}")
  doc_block(script ${CMAKE_MATCH_1} "${heading}" sh)
  check_gate("${heading}" "${clean}" 0 2 "${script}")
endforeach()

# ---- the editor's task --------------------------------------------------------------------------
doc_block(task getting-started.md "## In your editor" json)
string(JSON command GET "${task}" tasks 0 command)
string(JSON option GET "${task}" tasks 0 args 0)
if(NOT "${command} ${option}" STREQUAL "sendsync check")
  message(SEND_ERROR "the task for Visual Studio Code runs ${command} ${option}")
endif()

# ---- the image ----------------------------------------------------------------------------------
# It is not built here. Its packages are those that a build needs, and our sources take its options.
doc_block(image ci.md "## An image with sendsync" dockerfile)
file(READ "${ROOT}/.ci/packages.txt" list)
string(REGEX MATCH "# libraries\n([^#]+)" libraries "${list}")
string(REGEX MATCHALL "[^\n]+" libraries "${CMAKE_MATCH_1}")
foreach(library IN LISTS libraries)
  if(NOT image MATCHES " ${library}[ \n]")
    message(SEND_ERROR "the image of docs/ci.md lacks ${library}")
  endif()
endforeach()
string(REGEX MATCH "--no-install-recommends([^A-Z]+)\nARG" packages "${image}")
string(REGEX MATCHALL "[a-z0-9+-]+" packages "${CMAKE_MATCH_1}")
list(REMOVE_ITEM packages ca-certificates)
if(NOT packages)
  message(SEND_ERROR "the image of docs/ci.md installs nothing")
endif()
foreach(package IN LISTS packages)
  string(FIND "${list}" "\n${package}\n" at)
  if(at LESS 0)
    message(SEND_ERROR "the image of docs/ci.md installs ${package}, which is not in .ci/packages.txt")
  endif()
endforeach()
if(NOT image MATCHES "cmake -S /src -B /src/build ([^&]*) &&")
  message(FATAL_ERROR "the image of docs/ci.md does not configure sendsync")
endif()
separate_arguments(options UNIX_COMMAND "${CMAKE_MATCH_1}")
execute_process(COMMAND "${CMAKE_COMMAND}" -S "${ROOT}" -B "${WORK}/build" ${options}
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
