# The cache as a user meets it: the same bytes with and without it, whatever
# changes, breaks, or is killed in the middle; and only what changed is parsed.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_cache.cmake
cmake_minimum_required(VERSION 3.25)

set(source "${WORK}/source")
set(build "${WORK}/build")
set(database "${build}/.cache/sendsync/facts.db")
set(ENV{XDG_CACHE_HOME} "${WORK}/home-cache")
set(units 4)

# ---- a project: each unit has a finding, and a header of its own --------------------------------
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${source}/first" "${source}/include" "${source}/deep/er" "${build}")
file(CREATE_LINK "${source}/deep/er" "${source}/link" SYMBOLIC) # link/.. is deep
file(WRITE "${source}/.sendsync.yaml" "")
file(WRITE "${source}/include/mutex.h" "\
namespace std {\nstruct mutex { void lock(); void unlock(); };\n\
template <class M> struct lock_guard { explicit lock_guard(M &); ~lock_guard(); };\n}\n")
file(WRITE "${source}/deep/forced.h" "#define FORCED 1\n")
set(entries "")
foreach(i RANGE 1 ${units})
  file(WRITE "${source}/own${i}.h" "inline int own${i}() { return ${i}; }\n")
  file(WRITE "${source}/unit${i}.cpp" "#include \"mutex.h\"\n#include \"own${i}.h\"\n\
void unit${i}(std::mutex &m) { std::lock_guard<std::mutex>{m}; }\n")
  list(APPEND entries "{\"directory\": \"${build}\", \"file\": \"../source/unit${i}.cpp\", \"command\": \
\"c++ -std=c++20 -I../source/first -I../source/include -include ${source}/link/../forced.h -c ../source/unit${i}.cpp\"}")
endforeach()
list(JOIN entries ",\n" entries)
file(WRITE "${build}/compile_commands.json" "[${entries}]\n")

# ---- asking -------------------------------------------------------------------------------------
# Runs a check with ARGN; sets OUT, ERR and CODE.
macro(check)
  execute_process(COMMAND "${SENDSYNC}" check -p "${build}" --format sarif ${ARGN} WORKING_DIRECTORY "${source}"
    OUTPUT_VARIABLE OUT ERROR_VARIABLE ERR RESULT_VARIABLE CODE)
endmacro()

# A check with ARGN prints what one without a cache prints, OUT; on standard error COMPLAINT, a pattern.
function(same complaint)
  check(--no-cache ${ARGN})
  if(NOT CODE EQUAL 1 OR NOT OUT MATCHES "discarded-guard")
    message(FATAL_ERROR "exit code ${CODE} without a cache:\n${OUT}${ERR}")
  endif()
  set(plain "${OUT}")
  check(${ARGN})
  if(NOT CODE EQUAL 1 OR NOT OUT STREQUAL plain)
    message(SEND_ERROR "exit code ${CODE}, and without a cache 1, of check ${ARGN}:\n${OUT}\nand not\n${plain}")
  endif()
  if(NOT ERR MATCHES "^${complaint}$")
    message(SEND_ERROR "check ${ARGN} complains:\n${ERR}\nand not\n${complaint}")
  endif()
  set(OUT "${OUT}" PARENT_SCOPE)
endfunction()

# So many units come from the cache, WHEN.
function(from_cache count when)
  execute_process(COMMAND "${SENDSYNC}" check -p "${build}" --format json ${ARGN} WORKING_DIRECTORY "${source}"
    OUTPUT_VARIABLE report ERROR_QUIET)
  string(JSON got GET "${report}" units from_cache)
  if(NOT got EQUAL count)
    message(SEND_ERROR "${got} units come from the cache ${when}, not ${count}")
  endif()
endfunction()

# ---- cold, warm, changed ------------------------------------------------------------------------
check(--no-cache)
if(EXISTS "${build}/.cache")
  message(SEND_ERROR "--no-cache leaves ${build}/.cache")
endif()
from_cache(0 "at first")
from_cache(${units} "when nothing changed")
same("")
from_cache(0 "with another flag" --extra-arg=-DOTHER)
from_cache(${units} "with the old flags")
from_cache(0 "with --no-cache" --no-cache)
from_cache(${units} "with other rules" --rules discarded-guard)
file(READ "${build}/.cache/sendsync/.gitignore" ignored)
if(NOT ignored STREQUAL "*\n")
  message(SEND_ERROR "git would see the cache: ${ignored}")
endif()

math(EXPR others "${units} - 1")
file(APPEND "${source}/own3.h" "inline void more(std::mutex &m) { std::lock_guard<std::mutex>{m}; }\n")
from_cache(${others} "when a header of one changed")
same("")
if(NOT OUT MATCHES "own3.h")
  message(SEND_ERROR "the new finding in own3.h is missing")
endif()
file(APPEND "${source}/unit2.cpp" "void more() {}\n")
from_cache(${others} "when a source changed")
file(APPEND "${source}/include/mutex.h" "// a word\n")
from_cache(0 "when a header of all changed")
file(APPEND "${source}/deep/forced.h" "// a word\n")
from_cache(0 "when a header of all, behind a link and .., changed")
file(TOUCH "${source}/include/mutex.h")
from_cache(${units} "when a header was touched")

# ---- files that are read instead ----------------------------------------------------------------
file(WRITE "${source}/first/own4.h" "")
from_cache(${others} "when a file that stands behind one of a unit appeared")
file(COPY "${source}/include/mutex.h" DESTINATION "${source}/first")
file(APPEND "${source}/first/mutex.h" "inline void first(std::mutex &m) { std::lock_guard<std::mutex>{m}; }\n")
from_cache(0 "when a header of all is hidden by another")
same("")
if(NOT OUT MATCHES "first/mutex.h")
  message(SEND_ERROR "the new finding in first/mutex.h is missing")
endif()
file(REMOVE "${source}/first/mutex.h")
from_cache(0 "when it is hidden no more")

# ---- what could not be analysed is not kept -----------------------------------------------------
file(APPEND "${source}/unit1.cpp" "#include \"late.h\"\n")
check()
if(NOT CODE EQUAL 3)
  message(SEND_ERROR "exit code ${CODE} with a missing header")
endif()
file(WRITE "${source}/late.h" "")
from_cache(${others} "when a missing header appeared")
same("")

# ---- files that are no good ---------------------------------------------------------------------
file(WRITE "${database}" "not a database")
same("sendsync: ${database}: the cache was damaged, and is begun anew\n")
from_cache(${units} "after it was begun anew")
file(REMOVE_RECURSE "${build}/.cache")
execute_process(COMMAND sh -c "trap '' XFSZ; ulimit -f 40; exec '${SENDSYNC}' check -p '${build}' --format sarif"
  WORKING_DIRECTORY "${source}" OUTPUT_VARIABLE full ERROR_VARIABLE ERR RESULT_VARIABLE CODE)
if(NOT full STREQUAL OUT OR NOT CODE EQUAL 1 OR NOT ERR MATCHES "^sendsync: no cache: [^\n]*\n$")
  message(SEND_ERROR "exit code ${CODE} on a full disk:\n${ERR}${full}\nand not\n${OUT}")
endif()

# ---- killed in the middle -----------------------------------------------------------------------
# At ten moments spread over the time that a whole run takes here.
file(REMOVE_RECURSE "${build}/.cache")
string(TIMESTAMP begin "%s%f")
check(-j 1)
string(TIMESTAMP end "%s%f")
foreach(i RANGE 1 10)
  math(EXPR fresh "${i} % 3")
  if(fresh EQUAL 1)
    file(REMOVE_RECURSE "${build}/.cache")
  endif()
  file(APPEND "${source}/include/mutex.h" "// ${i}\n")
  math(EXPR moment "(${end} - ${begin}) * ${i} / 11")
  string(LENGTH "${moment}" digits)
  foreach(j RANGE ${digits} 6)
    string(PREPEND moment "0")
  endforeach()
  string(REGEX REPLACE "(......)$" ".\\1" moment "${moment}") # seconds
  execute_process(COMMAND timeout -s KILL ${moment} "${SENDSYNC}" check -j 1 -p "${build}"
    WORKING_DIRECTORY "${source}" OUTPUT_QUIET ERROR_QUIET)
  check()
  if(NOT CODE EQUAL 1 OR NOT OUT STREQUAL full OR NOT ERR STREQUAL "")
    message(SEND_ERROR "exit code ${CODE} after a run was killed:\n${ERR}${OUT}\nand not\n${full}")
  endif()
endforeach()
from_cache(${units} "after runs were killed")

# ---- where it lies ------------------------------------------------------------------------------
# A link to the database does not lead the cache away from the build folder.
file(CREATE_LINK "${build}/compile_commands.json" "${source}/compile_commands.json" SYMBOLIC)
execute_process(COMMAND "${SENDSYNC}" check unit1.cpp WORKING_DIRECTORY "${source}" OUTPUT_QUIET ERROR_QUIET)
if(EXISTS "${source}/.cache")
  message(SEND_ERROR "a cache in the sources")
endif()
# A build folder in which nothing can be made: the user's own cache, or none.
file(REMOVE_RECURSE "${build}/.cache")
file(WRITE "${build}/.cache" "")
same("")
from_cache(${units} "of the user's")
set(ENV{XDG_CACHE_HOME} /dev/null)
same("sendsync: no cache: ${database}: [^\n]*\n")
same("" --cache-dir "${WORK}/named/folder")
from_cache(${units} "of a folder that was named" --cache-dir "../named/folder")
# Flags of one's own: only where a folder is named.
file(REMOVE "${build}/.cache")
set(ENV{XDG_CACHE_HOME} "${WORK}/unused")
foreach(count 0 1)
  execute_process(COMMAND "${SENDSYNC}" check unit1.cpp --format json --cache-dir "${WORK}/flags" --
    -std=c++20 -Iinclude WORKING_DIRECTORY "${source}" OUTPUT_VARIABLE report)
  string(JSON got GET "${report}" units from_cache)
  if(NOT got EQUAL count)
    message(SEND_ERROR "with flags and --cache-dir ${got} units come from the cache, not ${count}")
  endif()
endforeach()
execute_process(COMMAND "${SENDSYNC}" check unit1.cpp -- -std=c++20 -Iinclude WORKING_DIRECTORY "${source}" OUTPUT_QUIET)
if(EXISTS "${source}/.cache" OR EXISTS "${build}/.cache" OR EXISTS "${WORK}/unused")
  message(SEND_ERROR "a cache was made for a file with flags of its own")
endif()
