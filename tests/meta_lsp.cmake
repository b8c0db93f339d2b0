# The language server, asked by a client: tests/lsp_client.py tells what.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_lsp.cmake
cmake_minimum_required(VERSION 3.25)

find_program(PYTHON python3 REQUIRED)
file(REMOVE_RECURSE "${WORK}")
execute_process(COMMAND "${PYTHON}" "${ROOT}/tests/lsp_client.py" "${SENDSYNC}" "${ROOT}" "${WORK}"
  COMMAND_ERROR_IS_FATAL ANY)
