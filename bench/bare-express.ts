import express from 'express'

// What a team would write who wanted only the answer: the same calls with the same bytes, and nothing seen, checked or ranked.
const plan = JSON.parse(process.env.BENCH_PLAN ?? '{}')
const app = express()

app.post('/admin/operator-focus', express.json(), async (_request, response) => {
  for (const { url, headers, body } of plan.calls) {
    const answer = await fetch(url, { method: 'POST', headers, body })
    await answer.json()
  }
  response.type('application/json').send(plan.answer)
})

const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`listens on port ${typeof address === 'object' ? address?.port : ''}`)
})
