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

set(tools cmake ctest ninja gcc g++ clang-22 clang++-22 clang-tidy-22 clang-format-22 pkg-config git python3 /usr/bin/time)
set(header_folders /usr/include /usr/include/x86_64-linux-gnu /usr/include/aarch64-linux-gnu /usr/lib/llvm-22/include)

# The packages of the list, and those that they depend on.
file(STRINGS "${ROOT}/.ci/packages.txt" listed REGEX "^[^#]")
execute_process(COMMAND "${DPKG_QUERY}" -W "-f=\${Package}, \${Depends}, \${Pre-Depends}\n" ${listed}
  OUTPUT_VARIABLE rows ERROR_VARIABLE unknown RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "not all of .ci/packages.txt is installed:\n${unknown}")
endif()
string(REGEX REPLACE "\\([^)]*\\)|:any" "" rows "${rows}")
string(REGEX REPLACE "[,| \n]+" ";" allowed "${rows}")

# The files to ask about: tools, then headers.
set(files "")
foreach(tool IN LISTS tools)
  unset(program CACHE)
  find_program(program "${tool}" PATHS /usr/bin NO_DEFAULT_PATH)
  if(program)
    list(APPEND files "${program}")
  else()
    message(SEND_ERROR "${tool} is not in /usr/bin")
  endif()
endforeach()

file(GLOB_RECURSE sources "${ROOT}/analyzer/*.[ch]" "${ROOT}/rules/*.[ch]" "${ROOT}/tests/*.[ch]")
set(headers "")
foreach(source IN LISTS sources)
  file(STRINGS "${source}" lines REGEX "^#[ \t]*include[ \t]*<")
  list(TRANSFORM lines REPLACE "^[^<]*<([^>]*)>.*" "\\1")
  list(APPEND headers ${lines})
endforeach()
list(REMOVE_DUPLICATES headers)
foreach(header IN LISTS headers)
  foreach(folder IN LISTS header_folders)
    if(EXISTS "${folder}/${header}") # the compiler's own (stddef.h, ...) come with the compiler
      list(APPEND files "${folder}/${header}")
      break()
    endif()
  endforeach()
endforeach()

# Rows "package:architecture: /file"; a file that nobody owns is an error of dpkg's, and shown.
execute_process(COMMAND "${DPKG_QUERY}" -S ${files}
  OUTPUT_VARIABLE rows ERROR_VARIABLE unknown RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(SEND_ERROR "no package has it, so none can be listed:\n${unknown}")
endif()
string(REGEX REPLACE "\n" ";" rows "${rows}")
list(FILTER rows EXCLUDE REGEX "^(diversion by .*)?$")
foreach(row IN LISTS rows)
  string(REGEX REPLACE "(:[a-z0-9]+)?: .*" "" owner "${row}")
  if(NOT owner IN_LIST allowed)
    message(SEND_ERROR "not in .ci/packages.txt, but in use: ${row}")
  endif()
endforeach()
