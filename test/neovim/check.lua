-- Runs in a headless Neovim with the set-up of the README in $ENGAGEMENT_SETUP: does with the spec in $ENGAGEMENT_SPEC what people do,
-- and writes what came of it as JSON to $ENGAGEMENT_RESULT. What is expected of it stands in run.ts.
local patience = 20000 -- milliseconds

-- Before 0.8 starting a server and attaching it to a buffer were two steps.
if vim.lsp.start == nil then
  vim.lsp.start = function(config)
    vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
  end
end

local function wait(what, condition)
  if not vim.wait(patience, condition, 20) then error('waited in vain for ' .. what) end
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do found[#found + 1] = diagnostic.code end
  table.sort(found)
  return found
end

local function lines() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') end

-- Puts the cursor behind a text.
local function go(text)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. text, 'ceW') == 0 then error('there is no ' .. text) end
end

local function request(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, patience)
  if answers == nil then error(method .. ': ' .. tostring(problem)) end
  for _, answer in pairs(answers) do
    if answer.error then error(method .. ': ' .. answer.error.message) end
    return answer.result
  end
  error(method .. ': nobody answered')
end

local function client()
  for _, one in pairs(vim.lsp.buf_get_clients(0)) do return one end
end

local function check()
  local result = {}
  dofile(vim.env.ENGAGEMENT_SETUP)
  vim.cmd('edit ' .. vim.env.ENGAGEMENT_SPEC)
  wait('the server', function() return client() ~= nil and client().initialized end)
  wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  result.diagnostics = codes()

  go('holderId: ')
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  params.position.character = params.position.character + 1 -- behind the text, as in insert mode
  local completion = request('textDocument/completion', params)
  result.completion = {}
  for _, item in ipairs(completion.items or completion) do result.completion[#result.completion + 1] = item.label end

  go('id: eva')
  local before = lines()
  vim.lsp.buf.rename('eva-jansen')
  wait('the new name', function() return lines() ~= before end)
  result.renamed = lines()

  go('as soon as possible')
  wait('the finding', function() return vim.tbl_contains(codes(), 'vague/unbounded-time') end)
  local range = vim.lsp.util.make_range_params(0, 'utf-16')
  range.context = { diagnostics = {} }
  local actions = request('textDocument/codeAction', range)
  result.actions = {}
  for _, action in ipairs(actions) do
    if action.kind == 'quickfix' then result.actions[#result.actions + 1] = action.title end
  end
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  result.fixed = lines()
  return result
end

local ok, result = pcall(check)
vim.fn.writefile({ vim.fn.json_encode(ok and result or { failed = tostring(result) }) }, vim.env.ENGAGEMENT_RESULT)
vim.cmd('qall!')
