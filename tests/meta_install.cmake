# `cmake --install` as a user meets it: everything is where programs look for
# it, and a project outside our sources that says find_package(SendSync) gets
# check targets that fail when there is a finding, and else pass.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_install.cmake
cmake_minimum_required(VERSION 3.25)

cmake_path(GET SENDSYNC PARENT_PATH binaries)
set(prefix "${WORK}/prefix")
set(source "${WORK}/package")
set(build "${source}/build")
file(REMOVE_RECURSE "${WORK}")

# ---- what is installed --------------------------------------------------------------------------
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${binaries}" --prefix "${prefix}"
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
foreach(path
    bin/sendsync
    include/sendsync.h
    include/sendsync/rules/plugin.h
    share/man/man1/sendsync.1
    share/bash-completion/completions/sendsync
    share/zsh/site-functions/_sendsync
    share/fish/vendor_completions.d/sendsync.fish
    share/sendsync/models/std.yaml
    share/doc/sendsync/rules/lock-across-await.md
    lib*/cmake/sendsync/SendSync.cmake)
  file(GLOB found "${prefix}/${path}")
  if(NOT found)
    message(SEND_ERROR "not installed: ${path}")
  endif()
endforeach()

# ---- a project that uses it ---------------------------------------------------------------------
# configure(<folder> <exit code pattern>): sets LOG.
macro(configure folder expected)
  execute_process(COMMAND "${CMAKE_COMMAND}" -S "${folder}" -B "${folder}/build" -G Ninja "-DCMAKE_PREFIX_PATH=${prefix}"
    OUTPUT_VARIABLE LOG ERROR_VARIABLE LOG RESULT_VARIABLE status)
  if(NOT status MATCHES "${expected}")
    message(FATAL_ERROR "exit code ${status} of configuring ${folder}:\n${LOG}")
  endif()
endmacro()

# Builds TARGET, which has to end with EXPECTED, "passes" or "fails", and to print each of the texts.
function(build target expected)
  execute_process(COMMAND "${CMAKE_COMMAND}" --build "${build}" --target "${target}"
    OUTPUT_VARIABLE log ERROR_VARIABLE log RESULT_VARIABLE status)
  set(result fails)
  if(status EQUAL 0)
    set(result passes)
  endif()
  if(NOT result STREQUAL expected)
    message(SEND_ERROR "the target ${target} ${result}:\n${log}")
  endif()
  foreach(text IN LISTS ARGN)
    string(FIND "${log}" "${text}" at)
    if(at LESS 0)
      message(SEND_ERROR "the target ${target} does not print '${text}':\n${log}")
    endif()
  endforeach()
endfunction()

file(COPY "${ROOT}/testdata/projects/package" DESTINATION "${WORK}")
configure("${source}" "^0$")
build(sendsync-check-worker passes "no problems in 2 files")
build(sendsync-check-counter fails "counter.cpp:15:" "[discarded-future]")
build(lenient passes "[discarded-future]")
build(sendsync-check fails "counter.cpp:15:" "in 3 files")
build(locks-only passes "no problems in 3 files")
build(all passes)

# Mended, it passes.
file(READ "${source}/counter.cpp" text)
string(REPLACE "	std::async(" "	auto done = std::async(" text "${text}")
file(WRITE "${source}/counter.cpp" "${text}")
build(sendsync-check-counter passes "no problems in 1 file")
build(sendsync-check passes "no problems in 3 files")

# ---- mistakes -----------------------------------------------------------------------------------
function(mistake name body expected)
  set(folder "${WORK}/${name}")
  file(WRITE "${folder}/CMakeLists.txt" "cmake_minimum_required(VERSION 3.25)\nproject(mistake LANGUAGES C)\n${body}\n")
  configure("${folder}" "^[^0]")
  string(REGEX REPLACE "[ \n]+" " " LOG "${LOG}") # CMake wraps long messages
  string(FIND "${LOG}" "${expected}" at)
  if(at LESS 0)
    message(SEND_ERROR "${body}\ndoes not say '${expected}':\n${LOG}")
  endif()
endfunction()
mistake(version "find_package(SendSync 99 REQUIRED)" "compatible with requested version \"99\"")
mistake(target "find_package(SendSync REQUIRED)\nsendsync_add_check(nothing)" "there is no target nothing")
mistake(names "find_package(SendSync REQUIRED)\nsendsync_add_project_check(a b)" "takes one name, not a;b")
