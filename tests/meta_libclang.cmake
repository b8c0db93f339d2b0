# FindLibClang says in one sentence what was found, what is needed and how to
# get it: for a machine without libclang, and for one with an old libclang.
#
# cmake -DROOT=<sources> -DWORK=<scratch folder> -P meta_libclang.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${WORK}")
file(WRITE "${WORK}/CMakeLists.txt" "
cmake_minimum_required(VERSION 3.25)
project(finder LANGUAGES C)
list(PREPEND CMAKE_MODULE_PATH \"${ROOT}/cmake\")
find_package(LibClang REQUIRED)
")

# Configures with LIBCLANG_ROOT=LLVM and requires that it fails with all of the EXPECTED texts.
function(expect_failure llvm)
  execute_process(COMMAND "${CMAKE_COMMAND}" -G Ninja -S "${WORK}" -B "${WORK}/build" "-DLIBCLANG_ROOT=${llvm}"
    OUTPUT_QUIET ERROR_VARIABLE errors RESULT_VARIABLE status)
  if(status EQUAL 0)
    message(SEND_ERROR "${llvm} was accepted as libclang")
  endif()
  string(REGEX REPLACE "[ \n]+" " " errors "${errors}") # CMake wraps long messages
  foreach(expected IN LISTS ARGN)
    string(FIND "${errors}" "${expected}" position)
    if(position LESS 0)
      message(SEND_ERROR "'${expected}' is missing in:\n${errors}")
    endif()
  endforeach()
endfunction()

expect_failure("${WORK}/nothing"
  "sendsync needs libclang 22" "no header with its library was found in ${WORK}/nothing"
  "apt-get install libclang-22-dev")

# An old one: its header and its library know one of the functions, and not the others.
file(WRITE "${WORK}/old/include/clang-c/Index.h" "int clang_getCursorBinaryOperatorKind(void);\n")
file(WRITE "${WORK}/old.c" "int clang_getCursorBinaryOperatorKind(void);
int clang_getCursorBinaryOperatorKind(void) { return 0; }\n")
file(MAKE_DIRECTORY "${WORK}/old/lib")
execute_process(COMMAND cc -shared -fPIC -o "${WORK}/old/lib/libclang.so" "${WORK}/old.c" COMMAND_ERROR_IS_FATAL ANY)
expect_failure("${WORK}/old"
  "sendsync needs libclang 22"
  "only ${WORK}/old (without clang_visitCXXBaseClasses, clang_visitCXXMethods, clang_getFullyQualifiedName) was found"
  "apt-get install libclang-22-dev")
