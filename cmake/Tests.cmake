# Registers every test with ctest. What is a test follows from which files
# exist, so adding one needs no edit:
#
#   tests/test_*.c              suite.<name>            label unit     a CUnit program
#   tests/fuzz_*.c              fuzz.<reader>           label unit     the inputs of testdata/fuzz/<reader>/
#   testdata/<rule>/*.{c,cpp}   fixture.<rule>.<name>   label fixture  sendsync --format verify
#   testdata/facts/*.{c,cpp}    facts.<name>            label facts    dump, compared with <name>.facts
#   testdata/models/*.{c,cpp}   model_names.<library>   label models   every name of the model is declared
#   testdata/verdicts/*.{c,cpp} verdicts.<name>         label models   Send and Sync as the file's comments say
#   tests/annotations_*         annotations.<name>...   label header   our header under every language
#   tests/meta_*.cmake          meta.<name>             label meta     the project's own promises
#   tests/integration_*.cmake   integration.<name>      label integration   under programs of others;
#                                                       skipped where those are not installed
#
# Every test runs in the root of the sources.
set(testdata "${PROJECT_SOURCE_DIR}/testdata")
set(golden_runner "${PROJECT_SOURCE_DIR}/tests/golden.cmake")
# What a fixture is compiled with; see /docs/ARCHITECTURE.md, "Fixtures".
set(fixture_includes -I testdata/include -I annotations)
set(fixture_standard_c -std=c17)
set(fixture_standard_cpp -std=c++20)

# libclang 22 loses strings of diagnostics. What its visitors call back into is our code, so that
# "leak:libclang" would hide leaks of ours; but ours is C, and what `operator new` made is not ours.
set(test_environment
  "ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:quarantine_size_mb=16"
  "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0"
  "UBSAN_OPTIONS=print_stacktrace=1"
  "XDG_CACHE_HOME=${PROJECT_BINARY_DIR}/home-cache" # not the user's
  "SENDSYNC=$<TARGET_FILE:sendsync>")

# sendsync_add_test(<name> <label> <command>...)
function(sendsync_add_test name label)
  add_test(NAME "${name}" COMMAND ${ARGN} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties("${name}" PROPERTIES
    LABELS "${label}" TIMEOUT 300 SKIP_RETURN_CODE 77 ENVIRONMENT "${test_environment}")
endfunction()

# Reads the lines "// args: ..." and "// options: ..." of a fixture. ARGS: compiler flags with the
# standard in front, unless the file names its own; OPTIONS: sendsync's.
function(sendsync_fixture_lines file args_out options_out)
  # A changed line is a changed test: configure again.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  file(STRINGS "${file}" lines REGEX "^// (args|options):")
  set(args "")
  set(options "")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^// (args|options):" "" rest "${line}")
    separate_arguments(words UNIX_COMMAND "${rest}")
    if(line MATCHES "^// args:")
      list(APPEND args ${words})
    else()
      list(APPEND options ${words})
    endif()
  endforeach()
  if(NOT args MATCHES "-std=")
    cmake_path(GET file EXTENSION LAST_ONLY extension)
    string(SUBSTRING "${extension}" 1 -1 extension)
    list(PREPEND args ${fixture_standard_${extension}})
  endif()
  set(${args_out} ${args} ${fixture_includes} PARENT_SCOPE)
  set(${options_out} ${options} PARENT_SCOPE)
endfunction()

function(sendsync_add_fixture file)
  cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${PROJECT_SOURCE_DIR}" OUTPUT_VARIABLE path)
  cmake_path(GET file STEM LAST_ONLY stem)
  cmake_path(GET file PARENT_PATH folder)
  cmake_path(GET folder FILENAME rule)
  sendsync_fixture_lines("${file}" args options)
  if(rule STREQUAL facts)
    sendsync_add_test("facts.${stem}" facts "${CMAKE_COMMAND}"
      "-DGOLDEN=${testdata}/facts/${stem}.facts" "-DROOT=${PROJECT_SOURCE_DIR}" -P "${golden_runner}"
      -- "$<TARGET_FILE:sendsync>" dump facts "${path}" ${options} -- ${args})
  else()
    # The extension only where two files would share the name.
    set(name "fixture.${rule}.${stem}")
    if(path MATCHES "\\.c$" AND EXISTS "${folder}/${stem}.cpp")
      string(APPEND name "_c")
    endif()
    sendsync_add_test("${name}" fixture
      "$<TARGET_FILE:sendsync>" check "${path}" --format verify ${options} -- ${args})
  endif()
endfunction()

# ---- suites -------------------------------------------------------------------------------------
pkg_check_modules(CUNIT REQUIRED IMPORTED_TARGET cunit)
file(GLOB suites CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/test_*.c")
if(suites)
  add_library(suite_runner STATIC tests/suite.c)
  target_link_libraries(suite_runner PUBLIC PkgConfig::CUNIT sendsync_flags)
endif()
set(test_libraries sendsync_core LibClang::LibClang PkgConfig::FYAML PkgConfig::JANSSON PkgConfig::XXHASH PkgConfig::SQLITE)
foreach(file IN LISTS suites)
  cmake_path(GET file STEM name)
  add_executable(${name} "${file}")
  target_link_libraries(${name} PRIVATE suite_runner ${test_libraries})
  target_compile_definitions(${name} PRIVATE SENDSYNC_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  string(REGEX REPLACE "^test_" "suite." test "${name}")
  sendsync_add_test(${test} unit ${name})
endforeach()

# ---- fuzz targets -------------------------------------------------------------------------------
# With libFuzzer's main() under the preset "fuzz", else with one that feeds them what is kept.
file(GLOB fuzzers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/fuzz_*.c")
list(REMOVE_ITEM fuzzers "${PROJECT_SOURCE_DIR}/tests/fuzz_replay.c")
add_custom_target(fuzzers)
foreach(file IN LISTS fuzzers)
  cmake_path(GET file STEM name)
  string(REGEX REPLACE "^fuzz_" "" reader "${name}")
  add_executable(${name} "${file}" tests/fuzz.c)
  add_dependencies(fuzzers ${name})
  target_link_libraries(${name} PRIVATE ${test_libraries})
  target_compile_definitions(${name} PRIVATE SENDSYNC_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  if(SENDSYNC_FUZZ)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(${name} PRIVATE tests/fuzz_replay.c)
    sendsync_add_test("fuzz.${reader}" unit ${name} "${testdata}/fuzz/${reader}")
  endif()
endforeach()

# ---- fixtures -----------------------------------------------------------------------------------
file(GLOB fixtures CONFIGURE_DEPENDS "${testdata}/*/*.c" "${testdata}/*/*.cpp")
list(FILTER fixtures EXCLUDE REGEX "/testdata/(fuzz|include|projects|models|verdicts)/")
foreach(file IN LISTS fixtures)
  sendsync_add_fixture("${file}")
endforeach()

# ---- models -------------------------------------------------------------------------------------
# Both read their flags from the file themselves. A library may have a .c and a .cpp: its names are
# declared by either.
foreach(name model_names verdicts)
  add_executable(${name} tests/${name}.c tests/unit_lines.c)
  target_link_libraries(${name} PRIVATE sendsync_flags ${test_libraries})
endforeach()
file(GLOB models CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}" "${testdata}/models/*.c" "${testdata}/models/*.cpp")
set(libraries "")
foreach(file IN LISTS models)
  cmake_path(GET file STEM library)
  list(APPEND libraries ${library})
  list(APPEND model_files_${library} "${file}")
endforeach()
list(REMOVE_DUPLICATES libraries)
foreach(library IN LISTS libraries)
  sendsync_add_test("model_names.${library}" models model_names ${library} ${model_files_${library}})
endforeach()
file(GLOB verdicts CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}" "${testdata}/verdicts/*.c" "${testdata}/verdicts/*.cpp")
foreach(file IN LISTS verdicts)
  cmake_path(GET file STEM name)
  list(APPEND verdict_files_${name} "${file}")
  list(APPEND verdict_names ${name})
endforeach()
list(REMOVE_DUPLICATES verdict_names)
foreach(name IN LISTS verdict_names)
  sendsync_add_test("verdicts.${name}" models verdicts ${verdict_files_${name}})
endforeach()

# ---- the header for users -----------------------------------------------------------------------
# Compiled as they would: either compiler, old and new standard, no warning. -Wno-unknown-pragmas
# and kin are absent on purpose.
find_program(SENDSYNC_CLANG NAMES clang-${LIBCLANG_REFERENCE} clang)
find_program(SENDSYNC_GCC NAMES gcc)
file(GLOB headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/annotations_*.c" "${PROJECT_SOURCE_DIR}/tests/annotations_*.cpp")
foreach(file IN LISTS headers)
  cmake_path(GET file STEM stem)
  string(REGEX REPLACE "^annotations_" "annotations." test "${stem}")
  if(file MATCHES "\\.c$")
    set(standards c11 c17)
    set(language c)
  else()
    set(standards c++11 c++20)
    set(language c++)
  endif()
  foreach(standard IN LISTS standards)
    foreach(compiler gcc clang)
      string(TOUPPER "SENDSYNC_${compiler}" program)
      sendsync_add_test("${test}.${standard}.${compiler}" header "${${program}}" -x ${language} -std=${standard}
        -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I annotations "${file}")
    endforeach()
  endforeach()
endforeach()

# ---- promises, and programs of others -----------------------------------------------------------
foreach(label meta integration)
  file(GLOB files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${label}_*.cmake")
  foreach(file IN LISTS files)
    cmake_path(GET file STEM stem)
    string(REGEX REPLACE "^${label}_" "${label}." test "${stem}")
    sendsync_add_test("${test}" ${label} "${CMAKE_COMMAND}" "-DSENDSYNC=$<TARGET_FILE:sendsync>"
      "-DROOT=${PROJECT_SOURCE_DIR}" "-DWORK=${PROJECT_BINARY_DIR}/${stem}" -P "${file}")
    if(label STREQUAL integration)
      set_tests_properties("${test}" PROPERTIES SKIP_REGULAR_EXPRESSION "skipped: ")
    endif()
  endforeach()
endforeach()
# Both install what is in this build folder, which notes there what it did.
set_tests_properties(meta.install meta.plugin PROPERTIES RESOURCE_LOCK install_manifest)
