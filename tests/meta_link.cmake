# `check` is `extract` of every source and then `link`: the same bytes. A damaged file of facts costs its
# unit, says what to do, and takes nothing else along.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_link.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${WORK}")
set(folder "${ROOT}/testdata/projects/demo")
execute_process(COMMAND "${CMAKE_COMMAND}" -S "${folder}" -B "${WORK}/demo" -G Ninja
  -DCMAKE_EXPORT_COMPILE_COMMANDS=ON OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

function(run expected out)
  execute_process(COMMAND "${SENDSYNC}" ${ARGN} WORKING_DIRECTORY "${folder}"
    OUTPUT_VARIABLE report ERROR_VARIABLE errors RESULT_VARIABLE status)
  if(NOT status EQUAL expected)
    message(FATAL_ERROR "exit code ${status}, not ${expected}, of sendsync ${ARGN}:\n${errors}${report}")
  endif()
  set(${out} "${report}" PARENT_SCOPE)
  set(errors "${errors}" PARENT_SCOPE)
endfunction()

file(READ "${WORK}/demo/compile_commands.json" database)
string(JSON count LENGTH "${database}")
math(EXPR last "${count} - 1")
set(facts "")
foreach(i RANGE ${last})
  string(JSON command GET "${database}" ${i} command)
  string(JSON directory GET "${database}" ${i} directory)
  separate_arguments(words UNIX_COMMAND "${command}")
  execute_process(COMMAND "${SENDSYNC}" extract -o "${WORK}/${i}.facts" -- ${words}
    WORKING_DIRECTORY "${directory}" COMMAND_ERROR_IS_FATAL ANY)
  list(APPEND facts "${WORK}/${i}.facts")
endforeach()

run(1 checked check -p "${WORK}/demo" --no-cache --format json)
run(1 linked link ${facts} --format json)
if(NOT checked STREQUAL linked)
  message(SEND_ERROR "check and link differ:\n${checked}\n${linked}")
endif()

# Half of the last file.
list(GET facts -1 damaged)
file(SIZE "${damaged}" size)
math(EXPR half "${size} / 2")
execute_process(COMMAND dd "if=${damaged}" "of=${WORK}/half.facts" bs=${half} count=1
  ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
list(REMOVE_AT facts -1)
run(3 report link ${facts} "${WORK}/half.facts" "${WORK}/missing.facts")
foreach(expected "half.facts: could not be analysed: .*; extract it again"
    "missing.facts: could not be analysed: cannot be read: No such file")
  if(NOT errors MATCHES "${expected}")
    message(SEND_ERROR "no \"${expected}\" in\n${errors}")
  endif()
endforeach()
if(NOT report MATCHES "error: ")
  message(SEND_ERROR "the other files' findings are lost:\n${report}")
endif()

# A source with a fatal error leaves no file.
file(WRITE "${WORK}/broken.c" "#include \"nowhere.h\"\n")
run(3 report extract -o "${WORK}/broken.facts" -- cc -c "${WORK}/broken.c")
if(EXISTS "${WORK}/broken.facts" OR NOT errors MATCHES "broken.c could not be analysed: .*nowhere.h")
  message(SEND_ERROR "a broken source: ${errors}")
endif()
run(2 report extract -o "${WORK}/broken.facts" -- cc --version)
run(2 report extract -- cc -c "${WORK}/broken.c")
run(2 report extract -o "${WORK}/no/such/folder.facts" -- cc -c "${folder}/../demo/CMakeLists.c")
