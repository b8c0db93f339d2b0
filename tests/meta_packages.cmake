# .ci/packages.txt is complete: every tool that ./dev and the tests call, and
# every header that our sources include, belongs to a package of that list or
# to one that such a package depends on. What every Debian has (coreutils, awk,
# diff, ...) is not asked about.
#
# cmake -DROOT=<sources> -P meta_packages.cmake
cmake_minimum_required(VERSION 3.25)

find_program(DPKG_QUERY dpkg-query)
if(NOT DPKG_QUERY)
  message("skipped: no dpkg here to ask")
  return()
endif()

set(tools cmake ctest ninja gcc g++ clang-22 clang++-22 clang-tidy-22 clang-format-22 pkg-config git /usr/bin/time)
set(header_folders /usr/include /usr/include/x86_64-linux-gnu /usr/include/aarch64-linux-gnu /usr/lib/llvm-22/include)

# The packages of the list, and those that they depend on.
file(STRINGS "${ROOT}/.ci/packages.txt" listed REGEX "^[^#]")
execute_process(COMMAND "${DPKG_QUERY}" -W "-f=\${Package}, \${Depends}\n" ${listed}
  OUTPUT_VARIABLE rows ERROR_VARIABLE unknown RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "not all of .ci/packages.txt is installed:\n${unknown}")
endif()
string(REGEX REPLACE "\\([^)]*\\)|:any" "" rows "${rows}")
string(REGEX REPLACE "[,| \n]+" ";" allowed "${rows}")

# Reports FILE unless an allowed package owns it. WHAT names it for the report.
function(check_owner what file)
  execute_process(COMMAND "${DPKG_QUERY}" -S "${file}"
    OUTPUT_VARIABLE owners OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  string(REGEX REPLACE "^diversion by .*\n" "" owners "${owners}")
  string(REGEX REPLACE "(:[a-z0-9]+)?: .*" "" owner "${owners}")
  if(NOT owner IN_LIST allowed)
    message(SEND_ERROR "${what} (${file}) is of package '${owner}', which .ci/packages.txt does not have")
  endif()
endfunction()

foreach(tool IN LISTS tools)
  unset(program CACHE)
  find_program(program "${tool}" PATHS /usr/bin NO_DEFAULT_PATH)
  if(program)
    check_owner("${tool}" "${program}")
  else()
    message(SEND_ERROR "${tool} is not in /usr/bin")
  endif()
endforeach()

file(GLOB_RECURSE sources "${ROOT}/analyzer/*.[ch]" "${ROOT}/rules/*.[ch]" "${ROOT}/tests/*.[ch]")
set(headers "")
foreach(source IN LISTS sources)
  file(STRINGS "${source}" lines REGEX "^#[ \t]*include[ \t]*<")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^[^<]*<([^>]*)>.*" "\\1" header "${line}")
    list(APPEND headers "${header}")
  endforeach()
endforeach()
list(REMOVE_DUPLICATES headers)
foreach(header IN LISTS headers)
  foreach(folder IN LISTS header_folders)
    if(EXISTS "${folder}/${header}") # the compiler's own (stddef.h, ...) come with the compiler
      check_owner("<${header}>" "${folder}/${header}")
      break()
    endif()
  endforeach()
endforeach()
