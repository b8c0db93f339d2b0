# Writes OUT, a C file that tells one lowering from another: the hash of the sources that facts come from.
# Facts that a cache kept are good only for the lowering that made them, and the version of the program
# does not change with every change of these.
#
# cmake -DOUT=<file> -DSOURCES=<files> -P lowering_stamp.cmake
cmake_minimum_required(VERSION 3.25)

set(hashes "")
foreach(source IN LISTS SOURCES)
  file(SHA256 "${source}" hash)
  string(APPEND hashes "${hash}")
endforeach()
string(SHA256 stamp "${hashes}")
file(WRITE "${OUT}" "#include \"frontend/frontend.h\"\n\nconst char frontend_stamp[] = \"${stamp}\";\n")
