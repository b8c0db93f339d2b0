# Finds libclang: LLVM's own package files cannot be used (Debian's ClangConfig
# wants all of llvm-dev, and compares versions by major.minor), and there is no
# pkg-config file.
#
# A root is a folder with include/clang-c/Index.h and lib/libclang*.so, such as
# /usr/lib/llvm-22. LIBCLANG_ROOT (variable or environment) names the only root
# to look at; else Debian's folders are tried, the reference version first. The
# first root whose header and library know every function of LIBCLANG_SYMBOLS
# wins: CINDEX_VERSION is 0.64 for 19 and 22 alike, so versions prove nothing.
#
# Gives: the target LibClang::LibClang, LIBCLANG_VERSION (of the folder's
# resource directory) and LIBCLANG_RESOURCE_DIR, where clang's own headers
# (stddef.h, ...) stand.
include(CheckSymbolExists)
include(FindPackageHandleStandardArgs)

set(LIBCLANG_REFERENCE 22)
set(LIBCLANG_VERSIONS 22 21 23 20)
# The newest functions that analyzer/frontend may call; the number is LLVM's that brought it.
set(LIBCLANG_SYMBOLS
  clang_getCursorBinaryOperatorKind # 17
  clang_visitCXXBaseClasses         # 20
  clang_visitCXXMethods             # 21
  clang_getFullyQualifiedName)      # 21

# Sets OUT to the symbols that the libclang in ROOT lacks.
function(libclang_missing_symbols root library out)
  set(CMAKE_REQUIRED_INCLUDES "${root}/include")
  set(CMAKE_REQUIRED_LIBRARIES "${library}")
  set(CMAKE_REQUIRED_QUIET TRUE)
  set(missing "")
  string(MAKE_C_IDENTIFIER "${library}" key)
  foreach(symbol IN LISTS LIBCLANG_SYMBOLS)
    check_symbol_exists(${symbol} clang-c/Index.h LIBCLANG_HAS_${symbol}_${key})
    if(NOT LIBCLANG_HAS_${symbol}_${key})
      list(APPEND missing ${symbol})
    endif()
  endforeach()
  set(${out} "${missing}" PARENT_SCOPE)
endfunction()

# Looks at one root. Sets libclang_library when it will do; else libclang_found says what is there.
function(libclang_try root)
  file(GLOB libraries "${root}/lib/libclang.so" "${root}/lib/libclang-[0-9]*.so" "${root}/lib/libclang.dylib")
  if(NOT libraries OR NOT EXISTS "${root}/include/clang-c/Index.h")
    return()
  endif()
  list(GET libraries 0 library)
  libclang_missing_symbols("${root}" "${library}" missing)
  if(missing)
    list(JOIN missing ", " missing)
    set(libclang_found ${libclang_found} "${root} (without ${missing})" PARENT_SCOPE)
  else()
    set(libclang_library "${library}" PARENT_SCOPE)
  endif()
endfunction()

if(LIBCLANG_ROOT)
  set(libclang_roots "${LIBCLANG_ROOT}")
elseif(DEFINED ENV{LIBCLANG_ROOT})
  set(libclang_roots "$ENV{LIBCLANG_ROOT}")
else()
  list(TRANSFORM LIBCLANG_VERSIONS PREPEND "/usr/lib/llvm-" OUTPUT_VARIABLE libclang_roots)
  # Also the older ones, only to be able to say what was found.
  file(GLOB libclang_others "/usr/lib/llvm-*")
  list(APPEND libclang_roots ${libclang_others})
  list(REMOVE_DUPLICATES libclang_roots)
endif()

set(libclang_library "")
set(libclang_found "")
foreach(root IN LISTS libclang_roots)
  libclang_try("${root}")
  if(libclang_library)
    set(libclang_root "${root}")
    break()
  endif()
endforeach()

if(NOT libclang_library)
  if(libclang_found)
    list(JOIN libclang_found ", " libclang_found)
    set(libclang_found "only ${libclang_found} was found")
  else()
    list(JOIN libclang_roots ", " libclang_roots)
    set(libclang_found "no header with its library was found in ${libclang_roots}")
  endif()
  set(libclang_failure "sendsync needs libclang ${LIBCLANG_REFERENCE} (21 to 23 will do), but \
${libclang_found}: run `apt-get install libclang-${LIBCLANG_REFERENCE}-dev`, or pass \
-DLIBCLANG_ROOT=<folder with include/clang-c and lib/libclang.so>.")
  set(LibClang_FOUND FALSE)
  if(LibClang_FIND_REQUIRED)
    message(FATAL_ERROR "${libclang_failure}")
  endif()
  return()
endif()

# The resource directory: the newest of <root>/lib/clang/<version> that has headers.
file(GLOB libclang_resources "${libclang_root}/lib/clang/*/include/stddef.h")
list(SORT libclang_resources COMPARE NATURAL ORDER DESCENDING)
set(LIBCLANG_RESOURCE_DIR "")
set(LIBCLANG_VERSION "unknown")
if(libclang_resources)
  list(GET libclang_resources 0 LIBCLANG_RESOURCE_DIR)
  cmake_path(GET LIBCLANG_RESOURCE_DIR PARENT_PATH LIBCLANG_RESOURCE_DIR)
  cmake_path(GET LIBCLANG_RESOURCE_DIR PARENT_PATH LIBCLANG_RESOURCE_DIR)
  cmake_path(GET LIBCLANG_RESOURCE_DIR FILENAME LIBCLANG_VERSION)
elseif(LibClang_FIND_REQUIRED)
  message(FATAL_ERROR "libclang in ${libclang_root} has no clang headers of its own (stddef.h, ...) \
under ${libclang_root}/lib/clang: run `apt-get install libclang-common-${LIBCLANG_REFERENCE}-dev`.")
endif()

add_library(LibClang::LibClang UNKNOWN IMPORTED)
set_target_properties(LibClang::LibClang PROPERTIES
  IMPORTED_LOCATION "${libclang_library}"
  INTERFACE_INCLUDE_DIRECTORIES "${libclang_root}/include")
# Its headers are not ours to be warned of.
set_target_properties(LibClang::LibClang PROPERTIES
  INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${libclang_root}/include")

find_package_handle_standard_args(LibClang
  REQUIRED_VARS libclang_library LIBCLANG_RESOURCE_DIR VERSION_VAR LIBCLANG_VERSION)
