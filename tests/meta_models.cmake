# Every model has testdata/models/<library>.c or .cpp, so that the test
# model_names.<library> exists.
#
# cmake -DROOT=<sources> -DWORK=<scratch folder> -P meta_models.cmake
cmake_minimum_required(VERSION 3.25)

file(GLOB models RELATIVE "${ROOT}/annotations/models" "${ROOT}/annotations/models/*.yaml")
if(NOT models)
  message(FATAL_ERROR "annotations/models is empty")
endif()
foreach(model IN LISTS models)
  string(REGEX REPLACE "\\.yaml$" "" library "${model}")
  file(GLOB files "${ROOT}/testdata/models/${library}.c" "${ROOT}/testdata/models/${library}.cpp")
  if(NOT files)
    message(SEND_ERROR "annotations/models/${model}: testdata/models/${library}.c or .cpp is missing; \
docs/models.md tells what stands there")
  endif()
endforeach()
