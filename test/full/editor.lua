-- Opens a.md in the folder, waits for the language server's findings, applies its first quick fix, and writes what came
-- of it to out.json. Run by editor.test.ts: nvim --headless -u NONE -c 'luafile editor.lua'
local client = vim.lsp.start_client({name = 'remark', cmd = {'node', 'server.mjs', '--stdio'}, root_dir = vim.fn.getcwd()})
vim.cmd('edit a.md')
local buffer = vim.api.nvim_get_current_buf()
vim.lsp.buf_attach_client(buffer, client)
vim.wait(90000, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
local params = vim.lsp.util.make_given_range_params({1, 0}, {1, 12})
params.context = {diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, 0)}
local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 30000)
local action = answer[client].result[1]
vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
local file = io.open('out.json', 'w')
file:write(vim.fn.json_encode({
  diagnostics = params.context.diagnostics,
  kind = action.kind,
  lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false),
}))
file:close()
vim.cmd('qa!')
