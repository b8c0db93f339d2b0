# Writes the model files as a C file: cmake -DMODELS=DIR -DOUTPUT=FILE.c -P embed.cmake
# Bytes, not string literals: C limits the length of a literal, and nothing needs escaping.
file(GLOB files "${MODELS}/*.yaml")
list(SORT files)
set(arrays "")
set(rows "")
set(index 0)
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND arrays "static const char model_${index}[] = {${bytes}0};\n")
  string(APPEND rows "\t{\"${name}\", model_${index}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}.new"
  "#include \"analysis/model_embedded.h\"\n\n${arrays}\n"
  "const struct embedded_model embedded_models[] = {\n${rows}\t{0, 0},\n};\n")
execute_process(COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${OUTPUT}.new" "${OUTPUT}")
file(REMOVE "${OUTPUT}.new")
