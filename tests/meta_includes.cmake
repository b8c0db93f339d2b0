# The direction of includes: nothing points back. Reads the #include lines of
# every .c and .h under analyzer/ and rules/.
#
# cmake -DROOT=<sources> -DWORK=<scratch folder> -P meta_includes.cmake

cmake_minimum_required(VERSION 3.25)

# Folder, then the folders it may include beside itself, in the order of the architecture.
set(order
  "base:"
  "facts: base"
  "report: base"
  "frontend: base facts"
  "analysis: base facts"
  "rules: base facts report analysis"
  "project: base facts report frontend analysis rules"
  "lsp: base facts report frontend analysis rules project"
  "main: base facts report frontend analysis rules project lsp")

# Sets OUT to the folder that PATH, as found or as included, belongs to.
function(folder_of path out)
  string(REGEX REPLACE "^analyzer/" "" path "${path}")
  if(path STREQUAL "main.c")
    set(${out} main PARENT_SCOPE)
  else()
    string(REGEX REPLACE "/.*" "" path "${path}")
    set(${out} "${path}" PARENT_SCOPE)
  endif()
endfunction()

# Appends to OUT what is wrong with FILE's includes.
function(check_file tree file out)
  folder_of("${file}" folder)
  set(allowed NOTFOUND)
  foreach(row IN LISTS order)
    if(row MATCHES "^${folder}:(.*)")
      separate_arguments(allowed UNIX_COMMAND "${CMAKE_MATCH_1} ${folder}")
    endif()
  endforeach()
  if(NOT allowed)
    list(APPEND ${out} "${file}: the folder '${folder}' has no place in the order of includes")
    set(${out} "${${out}}" PARENT_SCOPE)
    return()
  endif()

  file(STRINGS "${tree}/${file}" lines REGEX "^[ \t]*#[ \t]*include")
  foreach(line IN LISTS lines)
    if(line MATCHES "<clang-c/" AND NOT folder STREQUAL frontend)
      list(APPEND ${out} "${file}: only frontend/ may include clang-c")
    elseif(line MATCHES "\"\\.\\.?/")
      list(APPEND ${out} "${file}: includes are spelled from analyzer/ or the root: ${line}")
    elseif(line MATCHES "\"([^\"]*/[^\"]*)\"") # without a folder: of the same one
      folder_of("${CMAKE_MATCH_1}" included)
      if(NOT included IN_LIST allowed)
        list(APPEND ${out} "${file}: ${folder}/ may not include ${included}/: ${line}")
      endif()
    endif()
  endforeach()
  set(${out} "${${out}}" PARENT_SCOPE)
endfunction()

function(check_tree tree out)
  set(wrong "")
  file(GLOB_RECURSE files RELATIVE "${tree}" "${tree}/analyzer/*.[ch]" "${tree}/rules/*.[ch]")
  foreach(file IN LISTS files)
    check_file("${tree}" "${file}" wrong)
  endforeach()
  if(NOT files)
    set(wrong "no sources in ${tree}")
  endif()
  set(${out} "${wrong}" PARENT_SCOPE)
endfunction()

# First the check itself: each of these lines must be refused.
set(refused
  "analyzer/base/a.c|#include \"facts/facts.h\""
  "analyzer/report/a.c|#include \"facts/facts.h\""
  "analyzer/analysis/a.c|#  include \"frontend/frontend.h\""
  "analyzer/frontend/a.h|#include \"analysis/model.h\""
  "analyzer/analysis/a.c|#include \"rules/rule.h\""
  "rules/a.c|#include <clang-c/Index.h>"
  "rules/a.c|#include \"analyzer/frontend/frontend.h\""
  "analyzer/main.c|#include <clang-c/Index.h>"
  "analyzer/base/a.h|#include \"../facts/facts.h\""
  "analyzer/novel/a.c|#include \"base/text.h\"")
foreach(row IN LISTS refused)
  string(REGEX MATCH "^([^|]*)[|](.*)$" row "${row}")
  set(include "${CMAKE_MATCH_2}")
  set(file "${CMAKE_MATCH_1}")
  file(REMOVE_RECURSE "${WORK}")
  file(WRITE "${WORK}/${file}" "${include}\n")
  check_tree("${WORK}" wrong)
  if(NOT wrong)
    message(SEND_ERROR "this check is broken: ${file} was allowed ${include}")
  endif()
endforeach()
file(REMOVE_RECURSE "${WORK}")

check_tree("${ROOT}" wrong)
foreach(line IN LISTS wrong)
  message(SEND_ERROR "${line}")
endforeach()
