# A plugin is built outside our sources, against an installed sendsync, as its
# author would: it is found, its rule is one like any other, and what is wrong
# with a plugin is told in a sentence, with exit code 2.
#
# The program that loads is the one under test; what is installed is its build.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_plugin.cmake
cmake_minimum_required(VERSION 3.25)

cmake_path(GET SENDSYNC PARENT_PATH build)
set(prefix "${WORK}/prefix")
set(source "${WORK}/no_detach")
file(REMOVE_RECURSE "${WORK}")

# ---- install, and build the example -------------------------------------------------------------
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${build}" --prefix "${prefix}"
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(GLOB example "${ROOT}/testdata/projects/plugin/*")
file(COPY ${example} DESTINATION "${source}")
execute_process(COMMAND "${CMAKE_COMMAND}" -S "${source}" -B "${source}/build" -G Ninja "-DCMAKE_PREFIX_PATH=${prefix}"
  "-DCMAKE_C_FLAGS=-Wall -Wextra -Wpedantic -Werror"
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${source}/build" OUTPUT_VARIABLE log ERROR_VARIABLE log RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the example does not build against what is installed:\n${log}")
endif()
set(plugin "${source}/build/no_detach.so")

# run(<exit code> <arguments>...): sets OUT and ERR.
macro(run expected)
  execute_process(COMMAND "${SENDSYNC}" ${ARGN} WORKING_DIRECTORY "${source}"
    OUTPUT_VARIABLE OUT ERROR_VARIABLE ERR RESULT_VARIABLE status)
  if(NOT status STREQUAL "${expected}")
    message(SEND_ERROR "exit code ${status}, not ${expected}, of sendsync ${ARGN}\n${OUT}${ERR}")
  endif()
endmacro()

# holds(<text> <part>): TEXT has the PART.
function(holds text part)
  string(FIND "${text}" "${part}" at)
  if(at LESS 0)
    message(SEND_ERROR "this has no '${part}':\n${text}")
  endif()
endfunction()

# ---- its rule is one like any other -------------------------------------------------------------
set(flags -- -std=c++20 -I "${prefix}/include")
run(1 check threads.cpp --plugin "${plugin}" --format json ${flags})
set(found "")
string(JSON count LENGTH "${OUT}" diagnostics)
math(EXPR last "${count} - 1")
foreach(i RANGE ${last})
  foreach(key file line severity rule message)
    string(JSON ${key} GET "${OUT}" diagnostics ${i} ${key})
  endforeach()
  string(APPEND found "${file}:${line}: ${severity}: ${message} [${rule}]\n")
endforeach()
set(wanted "\
threads.cpp:12: warning: 'std::thread::detach' gives a thread up [no-detach]\n\
threads.cpp:13: warning: 'pthread_detach' gives a thread up [no-detach]\n\
threads.cpp:14: warning: 'forget' gives a thread up [no-detach]\n")
if(NOT found STREQUAL wanted)
  message(SEND_ERROR "found is\n${found}but should be\n${wanted}")
endif()

run(0 check threads.cpp --plugin "${plugin}" --fail-on error ${flags})
run(0 check threads.cpp --plugin "${plugin}" --rules -no-* ${flags})
run(1 check threads.cpp --plugin "${plugin}" --rules no-detach ${flags})
run(0 check threads.cpp --plugin "${plugin}" --strictness minimal ${flags})
run(0 check threads.cpp ${flags})

# The same bytes from several workers.
file(READ "${source}/threads.cpp" text)
foreach(i RANGE 1 4)
  file(WRITE "${source}/copy${i}.cpp" "${text}")
endforeach()
set(copies copy1.cpp copy2.cpp copy3.cpp copy4.cpp)
run(1 check ${copies} --plugin "${plugin}" -j 1 ${flags})
set(one "${OUT}")
run(1 check ${copies} --plugin "${plugin}" -j 4 ${flags})
if(NOT OUT STREQUAL one)
  message(SEND_ERROR "-j 1 and -j 4 differ:\n${one}\n${OUT}")
endif()

run(0 rules --plugin "${plugin}")
if(NOT OUT MATCHES "no-detach +warning +house .*\nnon-send-capture ")
  message(SEND_ERROR "the rule is not in its place in the list:\n${OUT}")
endif()
run(0 explain no-detach --plugin "${plugin}")
holds("${OUT}" "std::thread(work).detach();")
run(2 explain no-detach)
run(2 explain no-detatch --plugin "${plugin}")
holds("${ERR}" "no-detach")

# In the folder of the plugin no slash is needed.
execute_process(COMMAND "${SENDSYNC}" rules --plugin no_detach.so WORKING_DIRECTORY "${source}/build"
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# ---- what is refused ----------------------------------------------------------------------------
run(2 rules --plugin missing.so)
holds("${ERR}" "sendsync: --plugin missing.so: cannot open shared object file: No such file or directory\n")
run(2 check threads.cpp --plugin threads.cpp ${flags})
holds("${ERR}" "sendsync: --plugin threads.cpp: ")
run(2 check threads.cpp --plugin)
holds("${ERR}" "--plugin needs SO behind it")
run(2 rules --plugin "${plugin}" --plugin "${plugin}")
holds("${ERR}" "no_detach.so: there is a rule `no-detach` already\n")

file(STRINGS "${source}/build/CMakeCache.txt" compiler REGEX "^CMAKE_C_COMPILER:")
string(REGEX REPLACE "^[^=]*=" "" compiler "${compiler}")
set(refused
  "SYMBOL|it has no symbol `sendsync_plugin`, which a plugin defines"
  "ABI|it was built for rule ABI 2, and this is sendsync "
  "LAYOUT|it was built with other headers than sendsync "
  "FUNCTION|undefined symbol: traits_free"
  "EMPTY|it declares no rule"
  "ID|`` is no id of a rule: one looks like `no-detach`"
  "SPELLING|`No_Detach` is no id of a rule"
  "DUPLICATE|there is a rule `lock-across-await` already"
  "TEXT|rule `house-rule` has no `rationale`"
  "SEVERITY|rule `house-rule` has a severity or strictness that there is not"
  "CHECK|rule `house-rule` has neither")
foreach(row IN LISTS refused)
  string(REGEX MATCH "^([^|]*)[|](.*)$" row "${row}")
  set(kind "${CMAKE_MATCH_1}")
  set(sentence "${CMAKE_MATCH_2}")
  execute_process(COMMAND "${compiler}" -std=c17 -shared -fPIC "-DBROKEN_${kind}" -I "${prefix}/include/sendsync"
    broken.c -o "broken_${kind}.so" WORKING_DIRECTORY "${source}" COMMAND_ERROR_IS_FATAL ANY)
  run(2 check threads.cpp --plugin "broken_${kind}.so" ${flags})
  holds("${ERR}" "sendsync: --plugin broken_${kind}.so: ${sentence}")
  if(NOT OUT STREQUAL "")
    message(SEND_ERROR "a run that ends with an error wrote:\n${OUT}")
  endif()
endforeach()

# ---- what plugins may call ----------------------------------------------------------------------
# Each function of the list is one that an installed header declares, that a plugin which calls it
# can be loaded with, and that the guide tells of.
file(STRINGS "${ROOT}/rules/plugin.exports" lines REGEX "^[^#]*;")
string(REGEX MATCHALL "[a-z][a-z0-9_]+" exports "${lines}")
file(GLOB_RECURSE headers "${prefix}/include/sendsync/*.h")
set(declarations "")
foreach(header IN LISTS headers)
  file(READ "${header}" text)
  string(APPEND declarations "${text}")
endforeach()
file(READ "${ROOT}/docs/plugins.md" guide)
set(calls "")
foreach(name IN LISTS exports)
  if(NOT declarations MATCHES "[ *]${name}\\(")
    message(SEND_ERROR "rules/plugin.exports has ${name}, which no installed header declares")
  endif()
  if(NOT guide MATCHES "`${name}`")
    message(SEND_ERROR "docs/plugins.md does not tell of ${name}")
  endif()
  string(APPEND calls "(void (*)(void))${name},\n")
endforeach()
file(READ "${source}/broken.c" text)
file(WRITE "${source}/all.c" "${text}\n#include \"analysis/spawn.h\"\n#include \"base/text.h\"\n\
void (*const all_functions[])(void) = {${calls}};\n")
execute_process(COMMAND "${compiler}" -std=c17 -shared -fPIC -I "${prefix}/include/sendsync" all.c -o all.so
  WORKING_DIRECTORY "${source}" COMMAND_ERROR_IS_FATAL ANY)
run(0 rules --plugin all.so)
