# docs/annotating.md, taken at its word: the blocks of the guide are done in
# their order, in a copy of testdata/projects/annotating. A ```diff is applied;
# a ```console holds a command of sendsync's and all that it prints. With
# SENDSYNC_BLESS=1 in the environment what is printed is written instead.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_annotating.cmake
cmake_minimum_required(VERSION 3.25)

find_program(GIT git REQUIRED)
file(REMOVE_RECURSE "${WORK}")
file(COPY "${ROOT}/testdata/projects/annotating/" DESTINATION "${WORK}")
file(COPY "${ROOT}/annotations/sendsync.h" DESTINATION "${WORK}/include")
execute_process(COMMAND "${CMAKE_COMMAND}" -S "${WORK}" -B "${WORK}/build" -G Ninja
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# The folder above is no repository for git, so that paths count from here.
cmake_path(GET WORK PARENT_PATH above)
set(ENV{GIT_CEILING_DIRECTORIES} "${above}")

function(apply_diff text)
  file(WRITE "${WORK}/build/step.diff" "${text}")
  execute_process(COMMAND "${GIT}" apply "${WORK}/build/step.diff" WORKING_DIRECTORY "${WORK}"
    ERROR_VARIABLE errors RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "a step of the guide does not apply:\n${text}\n${errors}")
  endif()
  # What is shown has to compile.
  execute_process(COMMAND "${CMAKE_COMMAND}" --build "${WORK}/build" OUTPUT_VARIABLE log ERROR_VARIABLE log RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "behind this step the project does not compile:\n${text}\n${log}")
  endif()
endfunction()

# What the block has to be: the command, then standard output and standard error.
function(run_command text out)
  string(REGEX MATCH "^\\$ sendsync ([^\n]*)\n" line "${text}")
  if(NOT line)
    message(FATAL_ERROR "a console block begins with '$ sendsync ...':\n${text}")
  endif()
  separate_arguments(words UNIX_COMMAND "${CMAKE_MATCH_1}")
  execute_process(COMMAND "${SENDSYNC}" ${words} WORKING_DIRECTORY "${WORK}"
    OUTPUT_VARIABLE printed ERROR_VARIABLE summary RESULT_VARIABLE status)
  if(NOT status MATCHES "^[01]$")
    message(FATAL_ERROR "exit code ${status} of ${line}${printed}${summary}")
  endif()
  string(REPLACE "${WORK}/" "" printed "${printed}")
  set(${out} "${line}${printed}${summary}" PARENT_SCOPE)
endfunction()

file(READ "${ROOT}/docs/annotating.md" rest)
set(guide "")
set(steps 0)
while(TRUE)
  string(FIND "${rest}" "\n```" at)
  if(at LESS 0)
    break()
  endif()
  # Up to the text of the block, whose kind stands behind the three marks.
  math(EXPR at "${at} + 4")
  string(SUBSTRING "${rest}" 0 ${at} before)
  string(SUBSTRING "${rest}" ${at} -1 rest)
  string(FIND "${rest}" "\n" at)
  string(SUBSTRING "${rest}" 0 ${at} kind)
  math(EXPR at "${at} + 1")
  string(SUBSTRING "${rest}" ${at} -1 rest)
  string(FIND "${rest}" "```\n" at)
  string(SUBSTRING "${rest}" 0 ${at} block)
  math(EXPR at "${at} + 3")
  string(SUBSTRING "${rest}" ${at} -1 rest)

  set(expected "${block}")
  if(kind STREQUAL "diff")
    apply_diff("${block}")
    math(EXPR steps "${steps} + 1")
  elseif(kind STREQUAL "console")
    run_command("${block}" expected)
    math(EXPR steps "${steps} + 1")
  endif()
  if(NOT block STREQUAL expected AND NOT "$ENV{SENDSYNC_BLESS}")
    message(SEND_ERROR "docs/annotating.md is out of date, SENDSYNC_BLESS=1 mends it. It has\n\
${block}\nbut should have\n${expected}")
  endif()
  string(APPEND guide "${before}${kind}\n${expected}```")
endwhile()

if(steps LESS 10)
  message(SEND_ERROR "only ${steps} steps were found in docs/annotating.md")
endif()
if("$ENV{SENDSYNC_BLESS}")
  file(WRITE "${ROOT}/docs/annotating.md" "${guide}${rest}")
endif()
